package org.waymark.cli.doctor;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.waymark.papers.report.Highlight;
import org.waymark.papers.report.HighlightReport;
import org.waymark.papers.report.InternalReport;

/** Whether papers can be printed: an empty one is, in the font that every paper brings. */
final class FontCheck {

    private FontCheck() {}

    static Check of() {
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            HighlightReport.pdf(InternalReport.of(empty()), pdf);
            return Check.fine("font", "Liberation Sans, which papers bring; one was printed to try it");
        } catch (IllegalStateException | LinkageError e) {
            // A Java without its drawing libraries fails with a linkage error; a package without the font with the
            // other.
            return Check.wrong(
                    "font",
                    "a paper could not be printed (" + e.getClass().getSimpleName() + ")",
                    "Install the whole of Java's libraries (Debian and Ubuntu: libfreetype6 and fontconfig), and build Waymark anew.");
        }
    }

    private static Highlight empty() {
        return new Highlight(
                new Highlight.Cover(
                        "Trial sheet",
                        "Nobody",
                        null,
                        null,
                        LocalDate.EPOCH,
                        null,
                        "version 1",
                        true,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        "It has no figures.",
                        ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Highlight.Links.NONE);
    }
}
