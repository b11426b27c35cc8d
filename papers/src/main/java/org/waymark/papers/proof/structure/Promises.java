package org.waymark.papers.proof.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackCommitment;
import org.waymark.papers.pack.PackForumAction;
import org.waymark.papers.proof.Reading;

/**
 * Each commitment of the minutes beside the line of the same board's tracker that is most like it: {@code share} is how much of its telling words that
 * line holds, 0 to 1; {@code likest_row} is null where the board has no such line. A board is known by the words of its name, without those
 * that every board has.
 */
final class Promises implements Reading {

    private final PaperWords words;

    Promises(PaperWords words) {
        this.words = words;
    }

    @Override
    public String table() {
        return "promises";
    }

    @Override
    public List<String> columns() {
        return List.of("at_row integer", "likest_row integer", "share decimal(24, 6)", "is_same_minute boolean");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        Map<String, Likest> trackers = new HashMap<>();
        Map<String, List<PackForumAction>> lines = new HashMap<>();
        for (PackForumAction line : pack.forumActions()) {
            String board = board(line.forum());
            trackers.computeIfAbsent(board, key -> new Likest(words.small()))
                    .add(Stream.of(line.action(), line.comment())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")));
            lines.computeIfAbsent(board, key -> new ArrayList<>()).add(line);
        }
        for (PackCommitment promise : pack.commitments()) {
            String board = board(promise.forum());
            Likest tracker = trackers.get(board);
            Likest.Found found = tracker == null ? new Likest.Found(-1, 0) : tracker.of(promise.promise());
            PackForumAction line = found.number() < 0
                    ? null
                    : lines.getOrDefault(board, List.of()).get(found.number());
            rows.add(
                    promise.at().number(),
                    line == null ? null : line.at().number(),
                    BigDecimal.valueOf(found.share()),
                    line != null && isSameMinute(promise, line));
        }
    }

    private static boolean isSameMinute(PackCommitment promise, PackForumAction line) {
        return promise.meetingOn() != null
                && promise.meetingOn().equals(line.meetingOn())
                && promise.minute() != null
                && promise.minute().equals(line.minute());
    }

    private String board(@Nullable String forum) {
        List<String> name = new ArrayList<>(Words.of(forum));
        name.removeAll(words.small());
        name.removeAll(words.boards());
        return String.join(" ", name);
    }
}
