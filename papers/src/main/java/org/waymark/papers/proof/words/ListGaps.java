package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.proof.Reading;

/** {@code list_gaps}: lists within a text that leave out a letter or number: "(a) …; (c) …". */
final class ListGaps implements Reading {

    /**
     * A list's gap.
     *
     * @param markers as printed, in order
     * @param missing the first that is left out
     */
    record Gap(String markers, String missing) {}

    private enum Kind {
        LETTER,
        ROMAN,
        NUMBER
    }

    private record Marker(Kind kind, int value, String printed, int to) {}

    private static final Pattern MARKER = Pattern.compile(
            "(?:(?<=^|[\\s|;:])\\(([a-z]|[ivx]{1,5}|\\d{1,2})\\)|(?<=^|[\\n|]\\s?|[.;:]\\s)([a-z]|\\d{1,2})[.)])(?=\\s\\S)");

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:section|sections|paragraph|paragraphs|para|regulation|regulations|schedule|clause|article|and|or|to)\\s$",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> ROMANS =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv");

    private static final int NEAR = 14;
    private static final int MOST_LEFT_OUT = 3;
    private static final int WORDS_OF_AN_ITEM = 2;

    @Override
    public String table() {
        return "list_gaps";
    }

    @Override
    public List<String> columns() {
        return Passage.columns("markers varchar", "missing varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        for (Passage passage : Passage.of(pack)) {
            if (passage.text().indexOf(')') < 0 && passage.text().indexOf('.') < 0) {
                continue;
            }
            for (Gap gap : gaps(passage.text())) {
                passage.tell(rows, gap.markers(), gap.missing());
            }
        }
    }

    /** The gaps of the lists in a text. A list begins with its first letter or number; lists may stand inside one another. */
    static List<Gap> gaps(String text) {
        List<Gap> gaps = new ArrayList<>();
        List<MatchResult> found = MARKER.matcher(text).results().toList();
        for (Kind kind : found.isEmpty() ? new Kind[0] : Kind.values()) {
            List<Marker> list = new ArrayList<>();
            for (Marker marker : markers(text, found, kind)) {
                if (marker.value() == 1) {
                    gap(list, gaps);
                    list.clear();
                }
                boolean begins = list.isEmpty() && marker.value() == 1;
                int last = list.isEmpty() ? 0 : list.get(list.size() - 1).value();
                if (begins || !list.isEmpty() && marker.value() > last && marker.value() <= last + 1 + MOST_LEFT_OUT) {
                    list.add(marker);
                }
            }
            gap(list, gaps);
        }
        return gaps;
    }

    private static void gap(List<Marker> list, List<Gap> gaps) {
        for (int i = 1; i < list.size(); i++) {
            int wanted = list.get(i - 1).value() + 1;
            if (list.get(i).value() > wanted) {
                StringBuilder printed = new StringBuilder();
                list.forEach(marker ->
                        printed.append(printed.length() == 0 ? "" : ", ").append(marker.printed()));
                Marker next = list.get(i);
                gaps.add(new Gap(printed.toString(), next.printed().replace(name(next), name(next.kind(), wanted))));
                return;
            }
        }
    }

    private static List<Marker> markers(String text, List<MatchResult> found, Kind kind) {
        List<Marker> markers = new ArrayList<>();
        for (MatchResult one : found) {
            String name = one.group(1) == null ? one.group(2) : one.group(1);
            int value = value(name, kind);
            boolean reference = REFERENCE
                    .matcher(text.substring(Math.max(0, one.start() - NEAR), one.start()))
                    .find();
            boolean listed =
                    !reference || !markers.isEmpty() && isItem(text, markers.get(markers.size() - 1), one.start());
            if (value > 0 && listed) {
                markers.add(new Marker(kind, value, one.group(), one.end()));
            }
        }
        return markers;
    }

    /** "(c) the police; and (d) a parent": some words stand between, so that it is no "paragraphs (a) and (c)". */
    private static boolean isItem(String text, Marker last, int at) {
        return text.substring(last.to(), at).strip().split("\\s+", WORDS_OF_AN_ITEM + 2).length > WORDS_OF_AN_ITEM;
    }

    private static int value(String name, Kind kind) {
        return switch (kind) {
            case NUMBER -> Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : 0;
            case ROMAN -> ROMANS.indexOf(name) + 1;
            case LETTER -> name.length() == 1 && Character.isLetter(name.charAt(0)) ? name.charAt(0) - 'a' + 1 : 0;
        };
    }

    private static String name(Marker marker) {
        return name(marker.kind(), marker.value());
    }

    private static String name(Kind kind, int value) {
        return switch (kind) {
            case NUMBER -> String.valueOf(value);
            case ROMAN -> ROMANS.get(value - 1);
            case LETTER -> String.valueOf((char) ('a' + value - 1)).toLowerCase(Locale.ROOT);
        };
    }
}
