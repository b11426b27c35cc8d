package org.waymark.papers.report;

import java.io.OutputStream;

/** Renders a highlight report. The same report always gives the same bytes. */
public final class HighlightReport {

    private HighlightReport() {}

    /** A page that stands alone: styles and charts are in it, scripts are not. */
    public static String html(Report report) {
        return HtmlPaper.of(HighlightPaper.of(report));
    }

    /** A tagged PDF that keeps to PDF/UA-1. The stream is left open. */
    public static void pdf(Report report, OutputStream out) {
        PdfPaper.write(HighlightPaper.of(report), out);
    }

    /** A workbook with a contents sheet and one table a sheet. The stream is left open. */
    public static void xlsx(Report report, OutputStream out) {
        Paper paper = HighlightPaper.of(report);
        XlsxPaper.write(
                paper.title() + ", " + paper.authority(),
                paper.footer(),
                paper.about(),
                paper.dated(),
                HighlightWorkbook.tables(report),
                out);
    }
}
