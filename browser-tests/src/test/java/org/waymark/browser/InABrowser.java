package org.waymark.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that asks for the {@link Eastmere} whose application is running. All such tests share one application and one browser. Without a
 * browser they are skipped with a line that says so, or fail where {@code CI=true}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(WithBrowser.class)
@interface InABrowser {}
