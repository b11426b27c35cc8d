package org.waymark.papers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Breaks a text where its writer did: at line breaks, before bullets, and at the upright strokes that part the steps of a cell. */
final class Lines {

    private Lines() {}

    static List<String> of(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return Stream.of(text.split("\\R|\\s\\|\\s|(?=•)"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The lines as words of a kind. */
    static List<Paper.Words> words(String kind, @Nullable String text) {
        List<Paper.Words> words = new ArrayList<>();
        of(text).forEach(line -> words.add(new Paper.Words(kind, line)));
        return words;
    }
}
