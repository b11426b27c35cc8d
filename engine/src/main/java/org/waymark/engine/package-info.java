/** From a child-level extract to figures, in plain Java. Useful without the web application. */
@NullMarked
package org.waymark.engine;

import org.jspecify.annotations.NullMarked;
