@NullMarked
package org.waymark.app.measures;

import org.jspecify.annotations.NullMarked;
