package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * {@code misspellings}: the misspelt words of a paper, each once a text.
 *
 * <p>The paper itself is asked too. Initials that it prints in capitals are no word when it writes them small. A word that it writes in three texts and
 * that is near no word it knows is its own. A word with a capital is misspelt only if the word one letter away stands twice in the paper, "Managr"
 * beside "Manager", or is a month or a day.
 */
final class Misspellings implements Reading {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,8}");
    private static final Pattern NAME_LIKE = Pattern.compile("\\p{Lu}\\p{Ll}{5,29}");
    private static final int ITS_OWN = 3;
    private static final int TWICE = 2;
    private static final int MOST_SEARCHED = 400;

    private final Spelling spelling;

    Misspellings(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public String table() {
        return "misspellings";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "file varchar",
                "ref varchar",
                "at_row integer",
                "column_name varchar",
                "place integer",
                "word varchar",
                "better varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        Map<String, Integer> written = new HashMap<>();
        Set<String> initials = new HashSet<>();
        for (PackFile file : PackFile.values()) {
            for (Row row : file.rows(pack)) {
                row.cells().values().forEach(text -> count(text, written, initials));
            }
        }
        Map<String, Set<String>> texts = new HashMap<>();
        Set<String> searched = new HashSet<>();
        UnaryOperator<String> nearest = word -> search(word, searched) ? spelling.nearest(word) : "";
        List<Object[]> found = new ArrayList<>();
        for (Passage passage : Passage.of(pack)) {
            if (passage.again()) {
                continue;
            }
            List<Misspelling> misspelt = new ArrayList<>(spelling.in(passage.text(), nearest));
            misspelt.addAll(withCapital(passage.text(), written, searched));
            int place = 0;
            for (Misspelling word : misspelt) {
                texts.computeIfAbsent(word.word(), any -> new HashSet<>()).add(passage.text());
                found.add(new Object[] {
                    passage.file().fileName(),
                    passage.label(),
                    passage.row(),
                    passage.column(),
                    place++,
                    word.word(),
                    word.better()
                });
            }
        }
        for (Object[] row : found) {
            String word = (String) row[5];
            String better = (String) row[6];
            boolean itsOwn = texts.getOrDefault(word, Set.of()).size() >= ITS_OWN && !written.containsKey(better);
            if (!initials.contains(word) && !itsOwn) {
                rows.add(row);
            }
        }
    }

    /** A paper with more misspelt words than this is in another language; the nearest word takes long to find. */
    private static boolean search(String word, Set<String> searched) {
        return searched.contains(word) || searched.size() < MOST_SEARCHED && searched.add(word);
    }

    private static void count(String text, Map<String, Integer> written, Set<String> initials) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String small = word.group().toLowerCase(Locale.ROOT);
            if (CAPITALS.matcher(word.group()).matches()) {
                initials.add(small);
            }
            written.merge(small, 1, Integer::sum);
        }
    }

    private List<Misspelling> withCapital(String text, Map<String, Integer> written, Set<String> searched) {
        List<Misspelling> misspelt = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        Set<String> seen = new HashSet<>();
        while (word.find()) {
            String small = word.group().toLowerCase(Locale.ROOT);
            if (!NAME_LIKE.matcher(word.group()).matches()
                    || !seen.add(small)
                    || spelling.isKnown(small)
                    || !search(small, searched)) {
                continue;
            }
            String better = spelling.oneLetterAway(small);
            boolean month = spelling.isMonthOrDay(better);
            if (month || !better.isEmpty() && written.getOrDefault(better, 0) >= TWICE) {
                misspelt.add(
                        new Misspelling(word.group(), Character.toUpperCase(better.charAt(0)) + better.substring(1)));
            }
        }
        return misspelt;
    }
}
