package org.waymark.papers.report;

import java.io.OutputStream;

/** Renders a highlight report. The same report always gives the same bytes. */
public final class HighlightReport {

    private HighlightReport() {}

    /** A page that stands alone: styles and charts are in it, scripts are not. */
    public static String html(Highlight highlight) {
        return HtmlPaper.of(HighlightPaper.of(highlight));
    }

    /** A tagged PDF that keeps to PDF/UA-1. The stream is left open. */
    public static void pdf(Highlight highlight, OutputStream out) {
        PdfPaper.write(HighlightPaper.of(highlight), out);
    }

    /** A workbook with a contents sheet and one table a sheet. The stream is left open. */
    public static void xlsx(Highlight highlight, OutputStream out) {
        Paper paper = HighlightPaper.of(highlight);
        XlsxPaper.write(
                paper.title() + ", " + paper.authority(),
                paper.footer(),
                paper.dated(),
                HighlightWorkbook.tables(highlight),
                out);
    }
}
