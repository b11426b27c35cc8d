package org.waymark.engine.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a series as it is read: {@code "50 52 - 49"}, a dash for a missing month. */
final class Series {

    private Series() {}

    static List<@Nullable BigDecimal> of(String words) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (String word : words.trim().split(" +", -1)) {
            values.add(word.equals("-") ? null : new BigDecimal(word));
        }
        return values;
    }

    static Xmr judged(String words) {
        return Xmr.of(of(words), XmrSettings.standard(Improvement.INCREASE, null));
    }

    /** One letter a point: . usual, O outside, T trend, W two of three, S shift; lower case where the point is low. */
    static String letters(Xmr xmr) {
        StringBuilder letters = new StringBuilder();
        for (XmrPoint point : xmr.points()) {
            char letter = switch (point.cause().rule()) {
                case NONE -> '.';
                case OUTSIDE -> 'O';
                case TREND -> 'T';
                case TWO_OF_THREE -> 'W';
                case SHIFT -> 'S';
            };
            letters.append(point.cause().direction() < 0 ? Character.toLowerCase(letter) : letter);
        }
        return letters.toString();
    }
}
