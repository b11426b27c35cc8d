@NullMarked
package org.waymark.app.plans;

import org.jspecify.annotations.NullMarked;
