package org.waymark.papers.proof.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;

/**
 * Spells British English, offline: LanguageTool's dictionary, the words of the glossary and those of {@code reference/spelling.yaml}.
 *
 * <p>Only words in small letters are judged, since any capital may begin a name. Words with digits, web addresses and what stands in square brackets
 * are passed over; a compound with hyphens is right when its parts are.
 */
public final class Spelling {

    private static final String FILE = "reference/spelling.yaml";
    private static final String DICTIONARY = "/org/languagetool/resource/en/hunspell/en_GB.";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’']*");

    private static final Pattern ADDRESS = Pattern.compile("\\S+");
    private static final Pattern ADDRESS_MARK =
            Pattern.compile("@|://|www\\.|\\.(?:csv|pdf|docx?|xlsx?|co\\.uk|gov\\.uk|org|com)\\b");
    private static final int LONGEST_BRACKET = 400;
    private static final int MOST_KEPT = 50_000;

    private static final Pattern SMALL = Pattern.compile("\\p{Ll}+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final int FARTHER = 2;
    private static final int ROOT = 5;

    private final Speller near;
    private final Speller farther;
    private final Set<String> field = new HashSet<>();
    private final Set<String> prefixes;
    private final Set<String> monthsAndDays = new HashSet<>();
    private final Set<String> hyphened;
    private final Map<String, String> instead = new HashMap<>();
    private final Set<String> programAfter;
    private final Pattern misplacedPoint;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, String> nearest = new HashMap<>();

    private Spelling(Catalogue catalogue) {
        YamlFile words = catalogue.file(FILE);
        near = new Speller(British.DICTIONARY);
        farther = new Speller(British.DICTIONARY, FARTHER);
        field.addAll(words.texts("words"));
        prefixes = Set.copyOf(words.texts("prefixes"));
        words.texts("months_and_days").forEach(name -> monthsAndDays.add(name.toLowerCase(Locale.ROOT)));
        hyphened = Set.copyOf(words.texts("hyphened"));
        programAfter = Set.copyOf(words.texts("program_after"));
        for (String list : List.of("american", "often")) {
            YamlFile written = words.part(list);
            written.keys().forEach(word -> instead.put(word, written.text(word)));
        }
        misplacedPoint = Pattern.compile(
                "(?<![\\w.])0(?<digits>\\d{1,2})\\.\\s?(?<unit>" + String.join("|", words.texts("units")) + ")\\b",
                Pattern.CASE_INSENSITIVE);
        for (YamlFile term : catalogue.file("reference/glossary.yaml").parts("terms")) {
            for (String key : List.of("term", "short", "means")) {
                String text = term.textOrNull(key);
                Matcher word = WORD.matcher(text == null ? "" : text);
                while (word.find()) {
                    field.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** With the words of a catalogue. */
    public static Spelling with(Catalogue catalogue) {
        return new Spelling(catalogue);
    }

    /** The words of a text that are misspelt, each once, in order. */
    public List<Misspelling> in(String text) {
        return in(text, this::nearest);
    }

    /** As {@link #in}, with another way to the nearest word. */
    synchronized List<Misspelling> in(String text, UnaryOperator<String> nearestTo) {
        Map<String, Misspelling> found = new LinkedHashMap<>();
        Matcher point = misplacedPoint.matcher(text);
        while (point.find()) {
            found.put(
                    point.group(),
                    new Misspelling(point.group(), "0." + point.group("digits") + " " + point.group("unit")));
        }
        String plain = plain(text);
        Matcher word = WORD.matcher(plain);
        String before = "";
        while (word.find()) {
            String written = word.group();
            String bare = bare(written);
            if (SMALL.matcher(bare).matches() && !found.containsKey(bare)) {
                String meant = instead.get(bare);
                if (meant != null && !programAfter.contains(before)) {
                    found.put(bare, new Misspelling(bare, meant));
                } else if (meant == null && !isKnown(bare) && !continues(plain, word.start(), before)) {
                    found.put(bare, new Misspelling(bare, nearestTo.apply(bare)));
                }
            }
            before = bare;
        }
        return new ArrayList<>(found.values());
    }

    /** The text with blanks for addresses, names of files, and brackets with the words they cut. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        int open = text.indexOf('[');
        while (open >= 0) {
            int close = text.indexOf(']', open);
            if (close < 0 || close - open > LONGEST_BRACKET) {
                break;
            }
            int from = open;
            int to = close + 1;
            while (from > 0 && Character.isLetter(plain.charAt(from - 1))) {
                from--;
            }
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            plain.replace(from, to, " ".repeat(to - from));
            open = text.indexOf('[', to);
        }
        if (ADDRESS_MARK.matcher(plain).find()) {
            Matcher token = ADDRESS.matcher(plain.toString());
            while (token.find()) {
                if (ADDRESS_MARK.matcher(token.group()).find()) {
                    plain.replace(
                            token.start(), token.end(), " ".repeat(token.group().length()));
                }
            }
        }
        return plain.toString();
    }

    /** True for a word of the language or the field, written in small letters. */
    synchronized boolean isKnown(String word) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(word, this::lookUp);
    }

    /** True for the name of a month or a day of the week, with or without its capital. */
    boolean isMonthOrDay(String word) {
        return monthsAndDays.contains(word.toLowerCase(Locale.ROOT));
    }

    /** True for a word of the language that is no name. */
    synchronized boolean isCommon(String word) {
        return near.isInDictionary(word);
    }

    /** The word nearest to one that is not known; "" if none is near. */
    synchronized String nearest(String word) {
        if (nearest.size() > MOST_KEPT) {
            nearest.clear();
        }
        return nearest.computeIfAbsent(word, this::search);
    }

    /** The word one letter away from one that is not known; "" if there is none. */
    synchronized String oneLetterAway(String word) {
        return near.findReplacements(word).stream().findFirst().orElse("");
    }

    /** One letter away, else two: the second search takes many times as long. */
    private String search(String word) {
        if (word.length() > LONGEST) {
            return "";
        }
        return near.findReplacements(word).stream()
                .findFirst()
                .or(() -> apart(word))
                .or(() -> farther.findReplacements(word).stream().findFirst())
                .orElse("");
    }

    /** "goodnews" wants a blank. */
    private Optional<String> apart(String word) {
        return IntStream.rangeClosed(SHORTEST, word.length() - SHORTEST)
                .filter(at -> near.isInDictionary(word.substring(0, at)) && near.isInDictionary(word.substring(at)))
                .mapToObj(at -> word.substring(0, at) + " " + word.substring(at))
                .findFirst();
    }

    /** "co-opted": what stands after a hyphen is no word of its own if what stands before it is none. */
    private boolean continues(String text, int from, String before) {
        return from > 0 && text.charAt(from - 1) == '-' && hyphened.contains(before.toLowerCase(Locale.ROOT));
    }

    private boolean lookUp(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || field.contains(word) || near.isInDictionary(word)) {
            return true;
        }
        if (near.isInDictionary(Character.toUpperCase(word.charAt(0)) + word.substring(1))
                || near.isInDictionary(word.toUpperCase(Locale.ROOT))) {
            return true;
        }
        return prefixes.stream()
                .anyMatch(prefix -> word.length() >= prefix.length() + ROOT
                        && word.startsWith(prefix)
                        && (field.contains(word.substring(prefix.length()))
                                || near.isInDictionary(word.substring(prefix.length()))));
    }

    /** Without the ending of a possessive; nothing of "don't". */
    private static String bare(String written) {
        String straight = written.replace('’', '\'');
        int mark = straight.indexOf('\'');
        return mark < 0 ? written : straight.endsWith("n't") ? "" : written.substring(0, mark);
    }

    /** Read once, when the first word is looked up; a speller over it is small. */
    private static final class British {
        static final Dictionary DICTIONARY = dictionary();
    }

    private static Dictionary dictionary() {
        try (InputStream automaton = resource("dict");
                InputStream about = resource("info")) {
            return Dictionary.read(automaton, about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String ending) {
        InputStream stream = Spelling.class.getResourceAsStream(DICTIONARY + ending);
        if (stream == null) {
            throw new IllegalStateException("the British dictionary is not on the class path");
        }
        return stream;
    }
}
