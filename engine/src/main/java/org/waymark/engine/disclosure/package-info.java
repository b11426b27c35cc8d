/** Disclosure control: which counts and shares are left out of what leaves the authority, so that no child can be picked out. */
@NullMarked
package org.waymark.engine.disclosure;

import org.jspecify.annotations.NullMarked;
