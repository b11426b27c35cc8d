package org.waymark.papers.proof.words;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.proof.Reading;

/** {@code texts_cut_off}: texts that end in the middle of a sentence, a quotation or a bracket, with how they end. */
final class Endings implements Reading {

    private static final Pattern LAST_WORDS =
            Pattern.compile("(?:(?<before>[\\p{L}’'-]{1,30})\\s{1,3}|(?<=\\s))(?<last>[\\p{L}&]{1,15})$");
    private static final Set<PackFile> NO_SENTENCES = Set.of(PackFile.BREAKDOWNS, PackFile.GLOSSARY);
    private static final int ENOUGH_WORDS = 3;
    private static final int SHOWN = 40;

    private final Set<String> unfinished;
    private final Set<String> unless;
    private final Set<String> verbs;

    Endings(Catalogue catalogue) {
        YamlFile words = catalogue.file("reference/text_ends.yaml");
        unfinished = new HashSet<>(words.texts("unfinished"));
        unless = new HashSet<>(words.texts("unfinished_unless"));
        verbs = new HashSet<>(words.texts("verbs"));
    }

    @Override
    public String table() {
        return "texts_cut_off";
    }

    @Override
    public List<String> columns() {
        return Passage.columns("ending varchar", "why varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        for (Passage passage : Passage.of(pack)) {
            if (!NO_SENTENCES.contains(passage.file())) {
                cutOff(passage.text()).ifPresent(why -> passage.tell(rows, ending(passage.text()), why));
            }
        }
    }

    /** How a text shows that it was cut off; empty if it does not. */
    Optional<String> cutOff(String text) {
        String end = text.strip();
        if (quoteOpen(end)) {
            return Optional.of("A quotation is never closed.");
        }
        if (bracketOpen(end)) {
            return Optional.of("A bracket is never closed.");
        }
        Matcher last = LAST_WORDS.matcher(end.substring(Math.max(0, end.length() - SHOWN)));
        boolean enough = end.split("\\s+", ENOUGH_WORDS + 1).length > ENOUGH_WORDS;
        if (!enough || !last.find()) {
            return enough && end.endsWith(",") ? Optional.of("It ends with a comma.") : Optional.empty();
        }
        String word = last.group("last");
        String before = last.group("before") == null ? "" : last.group("before").toLowerCase(Locale.ROOT);
        boolean initials = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        String small = word.toLowerCase(Locale.ROOT);
        boolean one = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean middle = unfinished.contains(small)
                || unless.contains(small) && !before.isEmpty() && !before.endsWith("ed") && !verbs.contains(before);
        return middle && !initials && !one
                ? Optional.of("It ends in mid-sentence, with \"" + word + "\".")
                : Optional.empty();
    }

    private static boolean quoteOpen(String text) {
        int straight = 0;
        int curly = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean inches = i > 0 && Character.isDigit(text.charAt(i - 1)) && straight % 2 == 0;
            if (letter == '"' && !inches) {
                straight++;
            } else if (letter == '“') {
                curly++;
            } else if (letter == '”') {
                curly = Math.max(0, curly - 1);
            }
        }
        return straight % 2 == 1 || curly > 0;
    }

    /** A closing bracket without an opening one belongs to a list: "a)". */
    private static boolean bracketOpen(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                open++;
            } else if (text.charAt(i) == ')') {
                open = Math.max(0, open - 1);
            }
        }
        return open > 0;
    }

    private static String ending(String text) {
        String end = text.strip();
        if (end.length() <= SHOWN) {
            return end;
        }
        int blank = end.indexOf(' ', end.length() - SHOWN);
        return "… " + end.substring(blank < 0 ? end.length() - SHOWN : blank + 1);
    }
}
