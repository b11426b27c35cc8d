package org.waymark.cli.print;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.waymark.papers.report.HighlightReport;
import org.waymark.papers.report.Report;

/** The forms a paper is written in. */
public enum PaperFormat {
    HTML,
    PDF,
    XLSX;

    /** Writes the paper. */
    public void write(Report report, Path file) {
        OutFile.writeBytes(file, out -> {
            switch (this) {
                case HTML -> out.write(HighlightReport.html(report).getBytes(StandardCharsets.UTF_8));
                case PDF -> HighlightReport.pdf(report, out);
                case XLSX -> HighlightReport.xlsx(report, out);
            }
        });
    }

    /** Its name, which is also the end of its files' names. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
