/** Statistical process control: limits, special causes and assurance for a series. */
@NullMarked
package org.waymark.engine.spc;

import org.jspecify.annotations.NullMarked;
