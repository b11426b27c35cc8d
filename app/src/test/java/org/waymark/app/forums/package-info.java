@NullMarked
package org.waymark.app.forums;

import org.jspecify.annotations.NullMarked;
