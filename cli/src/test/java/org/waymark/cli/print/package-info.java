@NullMarked
package org.waymark.cli.print;

import org.jspecify.annotations.NullMarked;
