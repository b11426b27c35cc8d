package org.waymark.papers.chart;

import java.util.ArrayList;
import java.util.List;

/** How wide words are in Arial or a font of the same measure, so that labels can be placed without a screen. */
final class TextWidth {

    /** Widths of the characters from the blank to the tilde, in thousandths of the size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int OTHER = 600;

    private TextWidth() {}

    static double of(String words, int size) {
        long thousandths = words.chars()
                .mapToLong(letter -> letter >= ' ' && letter <= '~' ? WIDTHS[letter - ' '] : OTHER)
                .sum();
        return thousandths * size / 1000.0;
    }

    /** The words in lines that are no wider than that, unless one word alone is. */
    static List<String> lines(String words, int size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            if (line.length() > 0 && of(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
