package org.waymark.papers.proof.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.proof.Reading;

/** {@code doubled_words}: a word, or a phrase of two or three, that stands twice running. */
final class DoubledWords implements Reading {

    private static final Pattern DOUBLED = Pattern.compile(
            "(?<![\\p{L}\\p{N}’'-])(\\p{L}{1,30}(?:\\s\\p{L}{1,30}){0,2})\\s{1,3}\\1(?![\\p{L}\\p{N}’'-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SHORTEST = 2;

    private final Set<String> allowed;

    DoubledWords(Catalogue catalogue) {
        allowed = Set.copyOf(catalogue.file("reference/spelling.yaml").texts("may_be_doubled"));
    }

    @Override
    public String table() {
        return "doubled_words";
    }

    @Override
    public List<String> columns() {
        return List.of("file varchar", "ref varchar", "at_row integer", "column_name varchar", "words varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        for (Passage passage : Passage.of(pack)) {
            Matcher doubled = DOUBLED.matcher(passage.text());
            while (!passage.again() && doubled.find()) {
                String words = doubled.group(1);
                if (words.length() >= SHORTEST && !allowed.contains(words.toLowerCase(Locale.ROOT))) {
                    rows.add(passage.file().fileName(), passage.label(), passage.row(), passage.column(), words);
                }
            }
        }
    }
}
