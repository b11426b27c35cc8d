/** The shell of every page: header, navigation, headings, components, stylesheets, and the pages for when something is refused or wrong. */
@ApplicationModule(
        displayName = "Pages",
        allowedDependencies = {"access"})
@NullMarked
package org.waymark.app.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
