package org.waymark.papers.proof.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackAction;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * Owners that a paper spells in two ways: one row for each place with the spelling that is used less.
 *
 * <p>{@code column_name} is the owner's column, or {@code update} where an update misspells the post of an owner. Two spellings are of one owner if they
 * differ only in capitals, marks, small words, a plural within a post's name, one or two letters of a long word, or by initials that stand for three
 * words or a first name.
 */
final class Spellings implements Reading {

    private static final int SHORTEST_NAME = 5;
    private static final int SHORTEST_WORD = 5;
    private static final int LONG_WORD = 8;
    private static final int FEWEST_INITIALS = 3;
    private static final int MOST_INITIALS = 5;
    private static final int MOST_COMPARED = 30;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'\u2019]+");

    private final PaperWords words;
    private final Owners owners;

    Spellings(PaperWords words, Owners owners) {
        this.words = words;
        this.owners = owners;
    }

    @Override
    public String table() {
        return "spellings";
    }

    @Override
    public List<String> columns() {
        return List.of("file varchar", "column_name varchar", "at_row integer", "printed varchar", "usual varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (PackFile file : PackFile.values()) {
            String column = Owners.COLUMNS.get(file);
            if (column != null) {
                for (Row row : file.rows(pack)) {
                    owners.parted(row.text(column))
                            .forEach(who -> places.computeIfAbsent(who, key -> new ArrayList<>())
                                    .add(new Place(file, column, row.number())));
                }
            }
        }
        usual(places)
                .forEach((printed, usual) -> places.getOrDefault(printed, List.of())
                        .forEach(place ->
                                rows.add(place.file().fileName(), place.column(), place.row(), printed, usual)));
        inUpdates(pack, places.keySet(), rows);
    }

    private record Place(PackFile file, String column, int row) {}

    /** The spellings that are used less, each with the one used more. */
    private Map<String, String> usual(Map<String, List<Place>> places) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        Map<String, String> heads = new HashMap<>();
        for (String name : places.keySet()) {
            heads.put(name, name);
            for (String key : keys(name)) {
                List<String> met = byKey.computeIfAbsent(key, k -> new ArrayList<>());
                for (String other : met) {
                    if (same(key, name, other)) {
                        String one = head(heads, name);
                        String two = head(heads, other);
                        if (!one.equals(two)) {
                            heads.put(one, two);
                        }
                    }
                }
                if (met.size() < MOST_COMPARED) {
                    met.add(name);
                }
            }
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        places.keySet()
                .forEach(name -> groups.computeIfAbsent(head(heads, name), key -> new ArrayList<>())
                        .add(name));
        Map<String, String> usual = new LinkedHashMap<>();
        for (List<String> group : groups.values()) {
            String most = group.get(0);
            for (String name : group) {
                if (uses(places, name) > uses(places, most)) {
                    most = name;
                }
            }
            for (String name : group) {
                if (!name.equals(most)) {
                    usual.put(name, most);
                }
            }
        }
        return usual;
    }

    private static int uses(Map<String, List<Place>> places, String name) {
        return places.getOrDefault(name, List.of()).size();
    }

    private static String head(Map<String, String> heads, String name) {
        String head = name;
        while (!head.equals(heads.get(head))) {
            head = Objects.requireNonNull(heads.get(head));
        }
        return head;
    }

    /** Under what two spellings of one owner meet: the bare words, the bare words with one left out, and the words with some as initials. */
    private Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> bare = bare(name);
        String all = String.join(" ", bare);
        if (all.length() < SHORTEST_NAME && bare.size() < FEWEST_INITIALS) {
            boolean initials = bare.stream().allMatch(word -> word.length() == 1);
            if (bare.size() == 1 || initials) {
                keys.add(String.join("", bare));
            }
            return keys;
        }
        keys.add(all);
        for (int left = 0; left < bare.size(); left++) {
            if (bare.size() > 1 && bare.get(left).length() >= SHORTEST_WORD) {
                List<String> others = new ArrayList<>(bare);
                others.set(left, "*");
                keys.add(String.join(" ", others));
            }
        }
        keys.addAll(withInitials(name));
        return keys;
    }

    /** The words without small ones and without a plural's s, but for that of a post: nurses are more than one nurse. */
    private List<String> bare(String name) {
        List<String> all = Words.of(name);
        List<String> bare = new ArrayList<>();
        for (String word : all) {
            if (!words.small().contains(word)) {
                bare.add(words.roles().contains(singular(word)) ? word : singular(word));
            }
        }
        return bare.isEmpty() ? all : bare;
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_WORD && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private Set<String> withInitials(String name) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> said = Words.of(name);
        for (List<String> taken : List.of(said, bare(name))) {
            shortened(taken, keys);
        }
        if (said.size() == 2 && said.stream().noneMatch(words.roles()::contains)) {
            keys.add(said.get(0).charAt(0) + " " + said.get(1));
        }
        return keys;
    }

    /** Adds a name with each run of some words put as initials. */
    private void shortened(List<String> said, Set<String> keys) {
        for (int from = 0; from < said.size(); from++) {
            for (int length = FEWEST_INITIALS; length <= MOST_INITIALS && from + length <= said.size(); length++) {
                StringBuilder initials = new StringBuilder();
                said.subList(from, from + length).forEach(word -> initials.append(word.charAt(0)));
                List<String> shortened = new ArrayList<>(said.subList(0, from));
                shortened.add(initials.toString());
                shortened.addAll(said.subList(from + length, said.size()));
                keys.add(String.join(" ", bare(String.join(" ", shortened))));
            }
        }
    }

    private boolean same(String key, String one, String other) {
        if (!key.contains("*")) {
            boolean shortened = !String.join(" ", bare(one)).equals(key)
                    && !String.join(" ", bare(other)).equals(key);
            return !shortened;
        }
        List<String> left = bare(one);
        List<String> right = bare(other);
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).equals(right.get(i))) {
                return slip(left.get(i), right.get(i));
            }
        }
        return false;
    }

    /** One letter of a word, or two of a long one; never the first, never a number, never the s of a plural. */
    private static boolean slip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST_WORD
                || one.charAt(0) != other.charAt(0)
                || singular(one).equals(singular(other))
                || one.chars().anyMatch(Character::isDigit)
                || other.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        int slips = slips(one, other);
        return slips > 0 && slips <= (shorter >= LONG_WORD ? 2 : 1);
    }

    /** How many letters are put in, left out, changed, or changed round. */
    private static int slips(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                least[i][j] = Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }

    /** Finds posts of the plan's owners in its updates, with a slip in one word. */
    private void inUpdates(Pack pack, Set<String> names, Rows rows) {
        Map<String, List<List<String>>> byFirst = new HashMap<>();
        Map<String, String> printed = new HashMap<>();
        for (String name : names) {
            List<String> said = Words.of(name);
            if (said.size() > 1 && said.stream().anyMatch(words.roles()::contains)) {
                byFirst.computeIfAbsent(said.get(0), key -> new ArrayList<>()).add(said);
                printed.put(String.join(" ", said), name);
            }
        }
        for (PackAction action : pack.actions()) {
            String update = action.update();
            if (update == null) {
                continue;
            }
            Set<String> told = new LinkedHashSet<>();
            List<int[]> spans = new ArrayList<>();
            List<String> said = new ArrayList<>();
            Matcher word = WORD.matcher(update);
            while (word.find()) {
                spans.add(new int[] {word.start(), word.end()});
                said.add(Words.plain(word.group()));
            }
            for (int i = 0; i < said.size(); i++) {
                for (List<String> name : byFirst.getOrDefault(said.get(i), List.of())) {
                    if (i + name.size() <= said.size() && slipsOnce(name, said.subList(i, i + name.size()))) {
                        String misspelt = update.substring(spans.get(i)[0], spans.get(i + name.size() - 1)[1]);
                        if (told.add(misspelt)) {
                            rows.add(
                                    PackFile.PLAN.fileName(),
                                    "update",
                                    action.at().number(),
                                    misspelt,
                                    printed.get(String.join(" ", name)));
                        }
                    }
                }
            }
        }
    }

    private static boolean slipsOnce(List<String> name, List<String> said) {
        int differing = -1;
        for (int i = 0; i < name.size(); i++) {
            if (!name.get(i).equals(said.get(i))) {
                if (differing >= 0) {
                    return false;
                }
                differing = i;
            }
        }
        if (differing < 0) {
            return false;
        }
        return slip(name.get(differing), said.get(differing));
    }
}
