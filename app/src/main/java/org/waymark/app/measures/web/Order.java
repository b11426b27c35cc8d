package org.waymark.app.measures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.measures.ScorecardMonth;
import org.waymark.app.measures.ScorecardMonth.Line;
import org.waymark.app.measures.ScorecardMonth.Section;

/** The orders a scorecard can be read in. Each is an address of its own. */
enum Order {
    SECTION("section", "By section", line -> ""),
    CHANGED("changed", "Changed first", Order::change),
    FLOOR("floor", "Past the floor first", Order::target);

    private static final List<String> CHANGES = List.of(
            "Getting worse",
            "Getting better",
            "Higher or lower than usual",
            "No real change",
            "Too few figures to say");
    private static final List<String> TARGETS =
            List.of("Past the floor", "Short of target", "On target", "No target, or nothing to hold against it");

    private final String word;
    private final String words;
    private final Function<Line, String> heading;

    Order(String word, String words, Function<Line, String> heading) {
        this.word = word;
        this.words = words;
        this.heading = heading;
    }

    String word() {
        return word;
    }

    String words() {
        return words;
    }

    /** The order of that word; by section for any other. */
    static Order of(@Nullable String word) {
        return Stream.of(values())
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElse(SECTION);
    }

    /** The sections of a scorecard in this order; those with nothing in them are left out. */
    List<Section> of(ScorecardMonth scorecard) {
        if (this == SECTION) {
            return scorecard.sections();
        }
        Map<String, List<Line>> byHeading = new LinkedHashMap<>();
        (this == CHANGED ? CHANGES : TARGETS).forEach(title -> byHeading.put(title, new ArrayList<>()));
        scorecard
                .lines()
                .forEach(line -> byHeading
                        .computeIfAbsent(heading.apply(line), title -> new ArrayList<>())
                        .add(line));
        return byHeading.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    private static String change(Line line) {
        if (ScorecardWords.isUnsaid(line)) {
            return CHANGES.get(4);
        }
        return switch (Objects.requireNonNull(line.verdict()).meaning()) {
            case WORSE -> CHANGES.get(0);
            case BETTER -> CHANGES.get(1);
            case HIGH, LOW -> CHANGES.get(2);
            case USUAL -> CHANGES.get(3);
        };
    }

    private static String target(Line line) {
        String against = line.againstTarget();
        return against != null && TARGETS.contains(against) ? against : TARGETS.get(3);
    }
}
