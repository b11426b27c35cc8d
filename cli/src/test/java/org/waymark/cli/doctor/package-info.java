@NullMarked
package org.waymark.cli.doctor;

import org.jspecify.annotations.NullMarked;
