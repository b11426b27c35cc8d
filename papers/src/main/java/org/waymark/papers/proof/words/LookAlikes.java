package org.waymark.papers.proof.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * {@code look_alikes}: words and initials that hold a letter which only looks right: of another script, of no width, a nought for an O, a small l for
 * an I. In names and in a language that is written so they are passed over: what is said must stand as a word or as initials elsewhere.
 */
final class LookAlikes implements Reading {

    private record Found(String printed, String better, String why) {}

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\u200B-\\u200D\\u2060]{2,40}");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200D\\u2060]");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,8}");
    private static final Pattern LIKE_INITIALS = Pattern.compile("(?=.*[A-Z])(?=.*[01l])[A-Z01l]{3,8}");
    private static final Pattern WIDE = Pattern.compile("[\\uFF00-\\uFFEF]");
    private static final int LONGEST_INITIALS = 8;
    private static final int SHORTEST_WORD = 6;
    private static final int SHORTEST_MIXED = 4;

    private final Spelling spelling;
    private final Map<Integer, String> letters = new HashMap<>();
    private final Map<Character, Character> inInitials = new HashMap<>();
    private final Map<Character, Character> inWords = new HashMap<>();
    private final Set<String> glossary = new HashSet<>();

    LookAlikes(Catalogue catalogue, Spelling spelling) {
        this.spelling = spelling;
        YamlFile file = catalogue.file("reference/look_alike.yaml");
        YamlFile scripts = file.part("letters");
        scripts.keys()
                .forEach(script -> scripts.part(script)
                        .asMap()
                        .forEach((letter, ours) -> letters.put(letter.codePointAt(0), String.valueOf(ours))));
        file.part("in_initials").asMap().forEach((wrong, right) -> inInitials.put(wrong.charAt(0), first(right)));
        file.part("in_words").asMap().forEach((wrong, right) -> inWords.put(wrong.charAt(0), first(right)));
        catalogue.file("reference/glossary.yaml").parts("terms").forEach(term -> {
            String initials = term.textOrNull("short");
            if (initials != null) {
                glossary.add(initials);
            }
        });
    }

    @Override
    public String table() {
        return "look_alikes";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "file varchar",
                "ref varchar",
                "at_row integer",
                "column_name varchar",
                "printed varchar",
                "better varchar",
                "why varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        Set<String> written = new HashSet<>(glossary);
        for (PackFile file : PackFile.values()) {
            for (Row row : file.rows(pack)) {
                row.cells().values().forEach(text -> initials(text, written));
            }
        }
        Set<String> seen = new HashSet<>();
        for (PackFile file : PackFile.values()) {
            for (Row row : file.rows(pack)) {
                row.cells().forEach((column, text) -> {
                    if (seen.add(file + column + text)) {
                        for (Found found : in(text, written)) {
                            rows.add(
                                    file.fileName(),
                                    file.label(row),
                                    row.number(),
                                    column,
                                    found.printed(),
                                    found.better(),
                                    found.why());
                        }
                    }
                });
            }
        }
    }

    private List<Found> in(String text, Set<String> written) {
        List<Found> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group();
            foreign(word, written)
                    .or(() -> likeInitials(word, written))
                    .or(() -> likeWord(word))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Letters of another script among ours; or all of another, where ours would be initials or a word that is known. */
    private Optional<Found> foreign(String word, Set<String> written) {
        if (word.chars().allMatch(letter -> letter < 128)) {
            return Optional.empty();
        }
        if (UNSEEN.matcher(word).find()) {
            String better = UNSEEN.matcher(word).replaceAll("");
            return better.chars().allMatch(Character::isLetterOrDigit) && better.length() > 1
                    ? Optional.of(new Found(word, better, "a character that cannot be seen"))
                    : Optional.empty();
        }
        if (WIDE.matcher(word).find()) {
            return Optional.of(new Found(word, Normalizer.normalize(word, Normalizer.Form.NFKC), "wide letters"));
        }
        StringBuilder ours = new StringBuilder();
        UnicodeScript other = null;
        boolean latin = false;
        for (int letter : word.codePoints().toArray()) {
            String like = letters.get(letter);
            if (like != null) {
                other = UnicodeScript.of(letter);
                ours.append(like);
            } else if (Character.isLetter(letter) && UnicodeScript.of(letter) != UnicodeScript.LATIN) {
                return Optional.empty();
            } else {
                latin |= Character.isLetter(letter);
                ours.appendCodePoint(letter);
            }
        }
        if (other == null) {
            return Optional.empty();
        }
        String better = ours.toString();
        boolean initials =
                better.length() <= LONGEST_INITIALS && INITIALS.matcher(better).matches();
        boolean known = written.contains(better) || spelling.isKnown(better.toLowerCase(Locale.ROOT));
        String name = other.name().charAt(0) + other.name().substring(1).toLowerCase(Locale.ROOT);
        return latin || initials || known ? Optional.of(new Found(word, better, name + " letters")) : Optional.empty();
    }

    /** "LAD0" where "LADO" stands elsewhere. */
    private Optional<Found> likeInitials(String word, Set<String> written) {
        if (!LIKE_INITIALS.matcher(word).matches()) {
            return Optional.empty();
        }
        StringBuilder better = new StringBuilder();
        word.chars().forEach(letter -> better.append(inInitials.getOrDefault((char) letter, (char) letter)));
        return written.contains(better.toString()) && !better.toString().equals(word)
                ? Optional.of(new Found(word, better.toString(), "a figure or small letter among capitals"))
                : Optional.empty();
    }

    /** A word with a capital that is none, but is one with another letter; words in small letters are the speller's. */
    private Optional<Found> likeWord(String word) {
        boolean inside = word.chars().skip(1).anyMatch(Character::isUpperCase);
        boolean name = word.length() >= SHORTEST_WORD && Character.isUpperCase(word.charAt(0)) && !inside;
        boolean mixed = inside
                && word.length() >= SHORTEST_MIXED
                && word.chars().anyMatch(Character::isLowerCase)
                && word.substring(1).replace('I', 'l').chars().allMatch(Character::isLowerCase);
        if (!name && !mixed || spelling.isKnown(word.toLowerCase(Locale.ROOT)) && !mixed) {
            return Optional.empty();
        }
        for (int i = 1; i < word.length(); i++) {
            Character right = inWords.get(word.charAt(i));
            if (right != null && (Character.isUpperCase(word.charAt(i)) == mixed)) {
                String better = word.substring(0, i) + right + word.substring(i + 1);
                if (spelling.isCommon(better.toLowerCase(Locale.ROOT))) {
                    return Optional.of(new Found(word, better, "a letter that looks like another"));
                }
            }
        }
        return Optional.empty();
    }

    private static void initials(String text, Set<String> written) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (INITIALS.matcher(token.group()).matches()) {
                written.add(token.group());
            }
        }
    }

    private static char first(Object text) {
        return String.valueOf(text).charAt(0);
    }
}
