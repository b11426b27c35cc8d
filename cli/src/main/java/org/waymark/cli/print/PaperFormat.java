package org.waymark.cli.print;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.waymark.papers.report.Highlight;
import org.waymark.papers.report.HighlightReport;

/** The forms a paper is written in. */
public enum PaperFormat {
    HTML,
    PDF,
    XLSX;

    /** Writes the paper. */
    public void write(Highlight highlight, Path file) {
        OutFile.writeBytes(file, out -> {
            switch (this) {
                case HTML -> out.write(HighlightReport.html(highlight).getBytes(StandardCharsets.UTF_8));
                case PDF -> HighlightReport.pdf(highlight, out);
                case XLSX -> HighlightReport.xlsx(highlight, out);
            }
        });
    }

    /** Its name, which is also the end of its files' names. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
