@NullMarked
package org.waymark.app.reports;

import org.jspecify.annotations.NullMarked;
