@NullMarked
package org.waymark.app.database;

import org.jspecify.annotations.NullMarked;
