/** Tests of the reading of catalogue files. */
@NullMarked
package org.waymark.engine.catalogue;

import org.jspecify.annotations.NullMarked;
