package org.waymark.app.packs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.app.forums.PaperBoards;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PrintedDate;

/** What a pack says of boards: their trackers, the promises in their minutes, and their recommendations. */
final class BoardsOfPack {

    private BoardsOfPack() {}

    static PaperBoards of(Pack pack) {
        return new PaperBoards(
                pack.cover().title(),
                pack.cover().reportedOn(),
                pack.cover().nextOn(),
                pack.cover().board(),
                pack.forumActions().stream()
                        .map(line -> new PaperBoards.Line(
                                line.at().where(),
                                line.forum(),
                                day(line.meetingOn()),
                                line.meetingOn(),
                                line.minute(),
                                line.action(),
                                line.comment()))
                        .toList(),
                pack.commitments().stream()
                        .map(line -> new PaperBoards.Line(
                                line.at().where(),
                                line.forum(),
                                day(line.meetingOn()),
                                line.meetingOn(),
                                line.minute(),
                                line.promise(),
                                null))
                        .toList(),
                pack.recommendations().stream()
                        .map(line -> new PaperBoards.Recommendation(
                                line.at().where(),
                                line.forum(),
                                line.ref(),
                                line.recommendation(),
                                line.response(),
                                line.update()))
                        .toList());
    }

    /** A meeting is on a day; a month alone is none. */
    private static @Nullable LocalDate day(@Nullable String printed) {
        return PrintedDate.of(printed)
                .filter(date -> !date.isMonth())
                .map(PrintedDate::first)
                .orElse(null);
    }
}
