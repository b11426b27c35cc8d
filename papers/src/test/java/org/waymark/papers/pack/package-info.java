@NullMarked
package org.waymark.papers.pack;

import org.jspecify.annotations.NullMarked;
