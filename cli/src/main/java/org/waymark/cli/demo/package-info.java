/** The demo: an invented authority from its returns to its board pack. */
@NullMarked
package org.waymark.cli.demo;

import org.jspecify.annotations.NullMarked;
