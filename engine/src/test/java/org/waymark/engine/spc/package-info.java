/** Tests of statistical process control. */
@NullMarked
package org.waymark.engine.spc;

import org.jspecify.annotations.NullMarked;
