/** The pages of boards. */
@NullMarked
package org.waymark.app.forums.web;

import org.jspecify.annotations.NullMarked;
