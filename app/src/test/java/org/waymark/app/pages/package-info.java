@NullMarked
package org.waymark.app.pages;

import org.jspecify.annotations.NullMarked;
