/** Whether this machine and this instance are well: what {@code ./waymark doctor} looks at. */
@NullMarked
package org.waymark.cli.doctor;

import org.jspecify.annotations.NullMarked;
