@NullMarked
package org.waymark.engine.ingest;

import org.jspecify.annotations.NullMarked;
