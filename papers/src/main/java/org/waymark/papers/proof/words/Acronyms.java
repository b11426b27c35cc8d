package org.waymark.papers.proof.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * {@code acronym_meanings}: what the initials in a paper stand for, where it shows: "Family Centre (FC)", a row that holds both "FC" and one name in
 * capitals that they may stand for, or the paper's own glossary.
 *
 * <p>{@code stem} is the same for "Social Worker" and "Social Work". Initials have a meaning to a service: those that the glossary gives to several
 * services, each its own, are as declared and are left out. {@code most_in} is the file in which the initials stand most often.
 */
final class Acronyms implements Reading {

    private record Meaning(String initials, String meaning, String stem, String file, String ref, String service) {}

    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}&/-])\\p{Lu}(?:\\p{Ll}?\\p{Lu}){1,5}(?=s?(?![\\p{L}\\p{N}&-]))");

    /** Words with capitals, and small ones between them. */
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{Ll}’']{1,25}(?:[ -](?:(?:of|and|for|the|in|to|on|&) ){0,2}\\p{Lu}[\\p{Ll}’']{1,25}){1,7}");

    private static final Pattern EXPLAINED = Pattern.compile(" \\((\\p{Lu}[\\p{L}&]{1,7}?)s?\\)");
    private static final Pattern EXPLAINS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{Lu}\\p{Ll}]{1,6}) \\(([\\p{L}’'& -]{5,120})\\)");
    private static final Pattern GAP = Pattern.compile("[ -]");

    private static final Set<String> SMALL =
            Set.of("of", "and", "for", "the", "in", "to", "on", "&", "a", "an", "with", "or");
    private static final int STEM = 4;
    private static final int LONGEST = 6;
    private static final int REACH = 120;

    private static final List<String> SHORT_COLUMNS = List.of("short", "acronym", "abbreviation", "initials", "term");
    private static final List<String> LONG_COLUMNS = List.of(
            "means", "meaning", "expansion", "stands_for", "full", "full_name", "definition", "description", "term");

    @Override
    public String table() {
        return "acronym_meanings";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "initials varchar",
                "meaning varchar",
                "stem varchar",
                "file varchar",
                "ref varchar",
                "service varchar",
                "most_in varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        List<Meaning> meanings = new ArrayList<>(glossary(pack));
        Map<String, Set<String>> declared = declared(meanings);
        Map<String, Map<String, Integer>> uses = new HashMap<>();
        for (Map.Entry<Row, List<Passage>> row : byRow(pack).entrySet()) {
            read(row.getValue(), meanings, uses);
        }
        for (Meaning meaning : meanings) {
            if (!declared.getOrDefault(meaning.initials(), Set.of()).contains(meaning.stem())) {
                rows.add(
                        meaning.initials(),
                        meaning.meaning(),
                        meaning.stem(),
                        meaning.file(),
                        meaning.ref(),
                        meaning.service(),
                        mostIn(uses.get(meaning.initials()), meaning.file()));
            }
        }
    }

    private static void read(List<Passage> passages, List<Meaning> meanings, Map<String, Map<String, Integer>> uses) {
        Set<String> initials = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Passage place = passages.get(0);
        String file = place.file().fileName();
        for (Passage passage : passages) {
            Matcher found = INITIALS.matcher(passage.text());
            while (found.find()) {
                String capitals = found.group().toUpperCase(Locale.ROOT);
                initials.add(capitals);
                if (!passage.again()) {
                    uses.computeIfAbsent(capitals, any -> new HashMap<>()).merge(file, 1, Integer::sum);
                }
            }
            Matcher name = NAME.matcher(passage.text());
            while (name.find()) {
                names.addAll(parts(name.group()));
            }
            explained(passage, meanings);
        }
        Map<String, Map<String, String>> may = new LinkedHashMap<>();
        for (String name : names) {
            for (String capitals : initialsOf(name)) {
                if (initials.contains(capitals)) {
                    may.computeIfAbsent(capitals, any -> new LinkedHashMap<>()).putIfAbsent(stem(name), name);
                }
            }
        }
        may.forEach((capitals, byStem) -> {
            if (byStem.size() == 1) {
                byStem.forEach(
                        (stem, name) -> meanings.add(new Meaning(capitals, name, stem, file, place.label(), "")));
            }
        });
    }

    /** "Family Centre (FC)" and "FC (Family Centre)". */
    private static void explained(Passage passage, List<Meaning> meanings) {
        Matcher after = EXPLAINED.matcher(passage.text());
        while (after.find()) {
            String[] words = passage.text()
                    .substring(Math.max(0, after.start() - REACH), after.start())
                    .split("[^\\p{L}’'&-]+");
            for (int from = words.length - 2; from >= 0; from--) {
                String phrase = String.join(" ", List.of(words).subList(from, words.length));
                if (!SMALL.contains(words[from].toLowerCase(Locale.ROOT)) && fits(phrase, after.group(1))) {
                    meanings.add(meaning(after.group(1), phrase, passage));
                    break;
                }
            }
        }
        Matcher before = EXPLAINS.matcher(passage.text());
        while (before.find()) {
            if (fits(before.group(2), before.group(1))) {
                meanings.add(meaning(before.group(1), before.group(2), passage));
            }
        }
    }

    private static Meaning meaning(String initials, String phrase, Passage passage) {
        return new Meaning(
                initials.toUpperCase(Locale.ROOT),
                phrase,
                stem(phrase),
                passage.file().fileName(),
                passage.label(),
                "");
    }

    private static boolean fits(String phrase, String initials) {
        return initialsOf(phrase).contains(initials.toUpperCase(Locale.ROOT));
    }

    /** A run of words with capitals as a whole, and its parts between small words. */
    private static Set<String> parts(String name) {
        Set<String> parts = new LinkedHashSet<>();
        String whole = name.replaceFirst("^(?:The|A|An|Our|This|These|In|For|And|To|All|As) ", "");
        parts.add(whole);
        for (String part : whole.split(" (?:(?:and|for|the|in|to|on|&) )+")) {
            if (part.indexOf(' ') > 0) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** With the small words and without. */
    private static Set<String> initialsOf(String phrase) {
        StringBuilder all = new StringBuilder();
        StringBuilder major = new StringBuilder();
        for (String word : GAP.split(phrase.strip())) {
            if (word.isEmpty()) {
                continue;
            }
            String first = word.substring(0, 1).toUpperCase(Locale.ROOT);
            all.append(first);
            major.append(SMALL.contains(word.toLowerCase(Locale.ROOT)) ? "" : first);
        }
        Set<String> initials = new HashSet<>();
        for (StringBuilder one : List.of(all, major)) {
            if (one.length() > 1 && one.length() <= LONGEST) {
                initials.add(one.toString());
            }
        }
        return initials;
    }

    private static String stem(String phrase) {
        StringBuilder stem = new StringBuilder();
        for (String word : GAP.split(phrase.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                stem.append(stem.length() == 0 ? "" : " ").append(word, 0, Math.min(STEM, word.length()));
            }
        }
        return stem.toString();
    }

    private static Map<Row, List<Passage>> byRow(Pack pack) {
        Map<String, Row> rows = new HashMap<>();
        for (PackFile file : PackFile.values()) {
            file.rows(pack).forEach(row -> rows.put(file.name() + row.number(), row));
        }
        Map<Row, List<Passage>> byRow = new java.util.IdentityHashMap<>();
        Map<Row, List<Passage>> ordered = new LinkedHashMap<>();
        for (Passage passage : Passage.of(pack)) {
            if (passage.file() != PackFile.GLOSSARY) {
                Row row = rows.get(passage.file().name() + passage.row());
                if (row != null) {
                    ordered.computeIfAbsent(row, any -> byRow.computeIfAbsent(any, one -> new ArrayList<>()))
                            .add(passage);
                }
            }
        }
        return ordered;
    }

    private static List<Meaning> glossary(Pack pack) {
        List<Meaning> meanings = new ArrayList<>();
        for (Row row : pack.glossary().rows()) {
            String initials = first(row, SHORT_COLUMNS, "");
            String meaning = first(row, LONG_COLUMNS, initials);
            if (INITIALS.matcher(initials).matches() && !meaning.isEmpty()) {
                meanings.add(new Meaning(
                        initials.toUpperCase(Locale.ROOT),
                        meaning,
                        stem(meaning),
                        row.file(),
                        PackFile.GLOSSARY.label(row),
                        row.words("service").toLowerCase(Locale.ROOT)));
            }
        }
        return meanings;
    }

    private static String first(Row row, List<String> columns, String but) {
        return columns.stream()
                .map(row::words)
                .filter(text -> !text.isEmpty() && !text.equals(but))
                .findFirst()
                .orElse("");
    }

    /** Stems by initials that the glossary gives to more than one service, each service one. */
    private static Map<String, Set<String>> declared(List<Meaning> glossary) {
        Map<String, Map<String, Set<String>>> services = new HashMap<>();
        glossary.forEach(meaning -> services.computeIfAbsent(meaning.initials(), any -> new HashMap<>())
                .computeIfAbsent(meaning.service(), any -> new HashSet<>())
                .add(meaning.stem()));
        Map<String, Set<String>> declared = new HashMap<>();
        services.forEach((initials, byService) -> {
            boolean eachOne = byService.size() > 1
                    && !byService.containsKey("")
                    && byService.values().stream().allMatch(stems -> stems.size() == 1);
            if (eachOne) {
                Set<String> stems = new HashSet<>();
                byService.values().forEach(stems::addAll);
                declared.put(initials, stems);
            }
        });
        return declared;
    }

    private static String mostIn(@org.jspecify.annotations.Nullable Map<String, Integer> uses, String otherwise) {
        if (uses == null) {
            return otherwise;
        }
        return uses.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
