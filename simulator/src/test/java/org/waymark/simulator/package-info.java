@NullMarked
package org.waymark.simulator;

import org.jspecify.annotations.NullMarked;
