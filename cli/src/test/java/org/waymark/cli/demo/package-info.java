@NullMarked
package org.waymark.cli.demo;

import org.jspecify.annotations.NullMarked;
