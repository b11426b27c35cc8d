@NullMarked
package org.waymark.app.proofing;

import org.jspecify.annotations.NullMarked;
