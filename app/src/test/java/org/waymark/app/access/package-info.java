@NullMarked
package org.waymark.app.access;

import org.jspecify.annotations.NullMarked;
