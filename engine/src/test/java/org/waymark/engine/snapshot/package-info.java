@NullMarked
package org.waymark.engine.snapshot;

import org.jspecify.annotations.NullMarked;
