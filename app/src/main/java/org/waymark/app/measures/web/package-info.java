/** The pages of scorecards, measures, figures, rows and typed lines. */
@NullMarked
package org.waymark.app.measures.web;

import org.jspecify.annotations.NullMarked;
