/** The highlight report: everything a board is shown, as a page, a PDF and a workbook. */
@NullMarked
package org.waymark.papers.report;

import org.jspecify.annotations.NullMarked;
