package org.waymark.app.forums.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.app.forums.Recommendation;
import org.waymark.app.forums.TrackerLine;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.papers.series.DateWords;

/** The tables of a board's page. */
final class BoardTables {

    private BoardTables() {}

    /** Lines of the tracker, open or closed; null if there is none. */
    static @Nullable Table lines(String caption, String address, List<TrackerLine> all, boolean open) {
        Table.Builder table = Table.under(caption)
                .column("Asked at")
                .column("What was asked for")
                .column("Answer");
        for (TrackerLine line : all) {
            if (line.isOpen() == open) {
                table.row(
                        Cell.link(asked(line), address + "/tracker/" + line.id())
                                .withSub(line.sort().words()),
                        Cell.of(line.words()),
                        answer(line));
            }
        }
        Table made = table.build();
        return made.isEmpty() ? null : made;
    }

    static @Nullable Table recommendations(List<Recommendation> all) {
        Table.Builder table = Table.under("Recommendations")
                .column("Recommendation")
                .column("Response")
                .column("What has come of it");
        for (Recommendation recommendation : all) {
            Recommendation.Response newest = recommendation.responses().isEmpty()
                    ? null
                    : recommendation.responses().get(0);
            table.row(
                    Cell.of((recommendation.ref() == null ? "" : recommendation.ref() + " ") + recommendation.words()),
                    newest == null || newest.response() == null ? Cell.late("None yet") : Cell.of(newest.response()),
                    newest == null || newest.progress() == null
                            ? Cell.of("Nothing reported")
                            : Cell.of(newest.progress()).withSub(DateWords.day(newest.reportedOn())));
        }
        Table made = table.build();
        return made.isEmpty() ? null : made;
    }

    /** The meeting and the minute at which something was asked for. */
    static String asked(TrackerLine line) {
        String met = line.metOn() == null
                ? Objects.requireNonNullElse(line.metOnPrinted(), "No date")
                : Print.shortDay(line.metOn());
        return line.minute() == null ? met : met + ", minute " + line.minute();
    }

    private static Cell answer(TrackerLine line) {
        if (line.isUnanswered()) {
            return Cell.late("None yet");
        }
        TrackerLine.Answer newest = line.answers().get(0);
        return Cell.of(Objects.requireNonNullElse(newest.words(), "Closed"))
                .withSub(DateWords.day(newest.answeredOn()) + ", " + newest.writtenBy());
    }
}
