/** Tests of measures, clocks and the catalogue. */
@org.jspecify.annotations.NullMarked
package org.waymark.engine.measure;
