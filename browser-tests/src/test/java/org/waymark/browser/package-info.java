/** What people do with Waymark, done by a real browser with the real application. */
@NullMarked
package org.waymark.browser;

import org.jspecify.annotations.NullMarked;
