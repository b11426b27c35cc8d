@NullMarked
package org.waymark.engine.disclosure;

import org.jspecify.annotations.NullMarked;
