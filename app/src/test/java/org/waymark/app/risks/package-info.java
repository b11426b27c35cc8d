@NullMarked
package org.waymark.app.risks;

import org.jspecify.annotations.NullMarked;
