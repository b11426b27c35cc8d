package org.waymark.papers.proof.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackAction;
import org.waymark.papers.proof.Reading;

/**
 * How each action of the plan stands: one row an action.
 *
 * <p>What a rating means is taken from the plan's kind, or the kind that has all its words, then from the words that papers use, then from its place between known words in the paper's own
 * list. {@code place} counts from the best; null for a word that nothing tells the meaning of. An action is open unless it is rated finished or
 * closed, or, where it has no rating, says elsewhere that it is completed. {@code is_rated} is false for a kind of plan that has no ratings.
 */
final class Standing implements Reading {

    private static final List<String> MEANINGS = List.of("done", "on_track", "behind", "not_started");
    private static final Set<String> SHUT = Set.of("done", "closed");
    private static final int STEP = 100;
    /** Where the first few words of a text end. */
    private static final Pattern HEAD_ENDS = Pattern.compile("[.,:;!(/\\n\\u2013\\u2014]|\\s-\\s");

    private static final Pattern DATED = Pattern.compile("\\d");

    private final Catalogue catalogue;
    private final PaperWords words;

    Standing(Catalogue catalogue, PaperWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @Override
    public String table() {
        return "standing";
    }

    @Override
    public List<String> columns() {
        return List.of("at_row integer", "counts_as varchar", "place integer", "is_open boolean", "is_rated boolean");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        Scale scale = scale(pack);
        for (PackAction action : pack.actions()) {
            Meaning now = scale.of(action.status());
            rows.add(action.at().number(), now.countsAs(), now.place(), isOpen(action, now), scale.isRated());
        }
    }

    /** The meanings of the words that a paper rates with. */
    Scale scale(Pack pack) {
        Optional<YamlFile> kind = kind(pack);
        Map<String, Meaning> meanings = new HashMap<>();
        for (YamlFile word : kind.map(file -> file.parts("scale")).orElse(List.of())) {
            String countsAs = word.text("counts_as");
            meanings.put(Words.plain(word.text("word")), new Meaning(countsAs, place(countsAs) + meanings.size()));
        }
        boolean rated = kind.isEmpty() || !meanings.isEmpty();
        Scale scale = new Scale(
                meanings, words.statuses(), rated || !pack.cover().statuses().isEmpty());
        scale.placeBetween(pack.cover().statuses());
        return scale;
    }

    /** The plan's kind as the paper says it, or else the one that has every word the plan is rated with. */
    private Optional<YamlFile> kind(Pack pack) {
        List<String> names = catalogue.names("plans");
        String said = "plans/" + pack.cover().planKind() + ".yaml";
        if (names.contains(said)) {
            return Optional.of(catalogue.file(said));
        }
        Set<String> used = pack.actions().stream()
                .map(action -> Words.plain(action.status()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        return used.isEmpty()
                ? Optional.empty()
                : names.stream()
                        .map(catalogue::file)
                        .filter(kind -> kind.parts("scale").stream()
                                .map(word -> Words.plain(word.text("word")))
                                .collect(Collectors.toSet())
                                .containsAll(used))
                        .findFirst();
    }

    private boolean isOpen(PackAction action, Meaning status) {
        if (action.status() != null) {
            return status.countsAs() == null || !SHUT.contains(status.countsAs());
        }
        return !(endsWithDone(action.due()) || endsWithDone(action.target()) || beginsWithDone(action.update()));
    }

    /** "Completed", or "Completed: all have been seen", but not "Completed forms are sent". */
    private boolean beginsWithDone(@Nullable String text) {
        return text != null
                && SHUT.contains(words.statuses()
                        .getOrDefault(Words.plain(HEAD_ENDS.split(text.strip(), 2)[0]), ""));
    }

    private boolean endsWithDone(@Nullable String text) {
        List<String> said = Words.of(text);
        return !said.isEmpty()
                && words.statuses().getOrDefault(said.get(said.size() - 1), "").equals("done");
    }

    private static int place(String countsAs) {
        return (MEANINGS.indexOf(countsAs) + 1) * STEP;
    }

    /** What a rating says. Both are null where nothing tells. */
    record Meaning(@Nullable String countsAs, @Nullable Integer place) {

        static final Meaning NONE = new Meaning(null, null);
    }

    /** The rating words of one paper. */
    static final class Scale {

        private final Map<String, Meaning> own;
        private final Map<String, String> usual;
        private final boolean rated;

        private Scale(Map<String, Meaning> own, Map<String, String> usual, boolean rated) {
            this.own = own;
            this.usual = usual;
            this.rated = rated;
        }

        boolean isRated() {
            return rated;
        }

        /**
         * The meaning of a rating as it is printed: the words as a whole, what stands before a colon, a bracket or a dash, or the first word where a date
         * follows.
         */
        Meaning of(@Nullable String printed) {
            if (printed == null) {
                return Meaning.NONE;
            }
            Meaning whole = known(Words.plain(printed));
            if (whole != Meaning.NONE) {
                return whole;
            }
            Meaning head = known(Words.plain(HEAD_ENDS.split(printed, 2)[0]));
            List<String> said = Words.of(printed);
            return head == Meaning.NONE
                            && !said.isEmpty()
                            && DATED.matcher(printed).find()
                    ? known(said.get(0))
                    : head;
        }

        private Meaning known(String word) {
            Meaning meaning = own.get(word);
            if (meaning != null) {
                return meaning;
            }
            String countsAs = usual.get(word);
            if (countsAs == null) {
                return Meaning.NONE;
            }
            return new Meaning(countsAs, MEANINGS.contains(countsAs) ? Integer.valueOf(place(countsAs)) : null);
        }

        /** Words of the paper's list, best first, that nothing else knows come after the known one before them, if the list is in order. */
        private void placeBetween(List<String> listed) {
            Map<String, Meaning> placed = new HashMap<>();
            int before = 0;
            for (int i = 0; i < listed.size(); i++) {
                String word = Words.plain(listed.get(i));
                Meaning meaning = known(word);
                if (meaning.place() == null && meaning.countsAs() == null) {
                    before++;
                    placed.put(word, new Meaning(null, before));
                } else if (meaning.place() != null && meaning.place() >= before) {
                    before = meaning.place() + i;
                    placed.put(word, new Meaning(meaning.countsAs(), before));
                } else if (meaning.place() != null) {
                    return;
                }
            }
            own.putAll(placed);
        }
    }
}
