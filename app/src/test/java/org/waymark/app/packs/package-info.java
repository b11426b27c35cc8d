@NullMarked
package org.waymark.app.packs;

import org.jspecify.annotations.NullMarked;
