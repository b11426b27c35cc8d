package org.waymark.papers.proof.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.proof.Reading;
import org.waymark.papers.proof.words.DateSaid;
import org.waymark.papers.proof.words.DatesInWords;
import org.waymark.papers.proof.words.Passage;
import org.waymark.papers.proof.words.Sentence;

/**
 * The table {@code measures_told}: a sentence outside the scorecard that speaks of one measure of it, and of no other as clearly.
 *
 * <p>A sentence speaks of a measure when it gives its reference or carries most of the words that tell its title from others: {@code shared}
 * of {@code words}, three in four and no fewer than three unless there are only two. One that tells of an audit or a survey speaks of no
 * measure whose title does not. {@code way} is how it says that the measure has moved: {@code up}, {@code down}, {@code better}, {@code worse}, or null.
 * {@code first_day} and {@code last_day} are those of its only date; {@code dates} counts them.
 */
record MeasuresTold(FigureWords words, DatesInWords dates) implements Reading {

    private static final Set<PackFile> SCORECARD =
            Set.of(PackFile.MEASURES, PackFile.FIGURES, PackFile.BREAKDOWNS, PackFile.LISTS, PackFile.SUCCESS_MEASURES);
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final double MOST = 0.75;
    private static final int FEW = 3;

    private record Title(
            PackMeasure measure,
            Set<String> words,
            @Nullable Pattern reference) {}

    private record Told(Title title, int shared, boolean cited) {

        double part() {
            return cited ? 1 : (double) shared / title.words().size();
        }
    }

    @Override
    public String table() {
        return "measures_told";
    }

    @Override
    public List<String> columns() {
        return Passage.columns(
                "sentence_at integer",
                "sentence varchar",
                "line varchar",
                "cited boolean",
                "shared integer",
                "words integer",
                "way varchar",
                "dates integer",
                "first_day date",
                "last_day date");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        List<Title> titles = titles(pack);
        if (titles.isEmpty()) {
            return;
        }
        for (Passage passage : Passage.of(pack)) {
            if (SCORECARD.contains(passage.file())) {
                continue;
            }
            for (Sentence sentence : Sentence.of(passage.text())) {
                Told told = sentence.text().length() > NumbersSaid.LONGEST ? null : told(sentence.text(), titles);
                String way = told == null ? null : words.way(sentence.text());
                if (told != null
                        && (way != null || DIGIT.matcher(sentence.text()).find())) {
                    row(pack, passage, sentence, told, way, rows);
                }
            }
        }
    }

    private List<Title> titles(Pack pack) {
        Set<String> shared = Printed.sharedReferences(pack);
        List<Title> titles = new ArrayList<>();
        for (PackMeasure measure : pack.measures()) {
            if (!measure.heading()) {
                String ref = measure.ref();
                titles.add(new Title(
                        measure,
                        words.ofTitle(measure.title()),
                        ref == null
                                        || shared.contains(ref)
                                        || !DIGIT.matcher(ref).find()
                                        || ref.length() < 3
                                ? null
                                : Pattern.compile(
                                        "(?:\\(|\\bmeasure\\s|\\bindicator\\s|\\bKPI\\s)" + Pattern.quote(ref)
                                                + "(?![\\w.]\\w|\\w|%)",
                                        Pattern.CASE_INSENSITIVE)));
            }
        }
        return titles;
    }

    /** The measure that a sentence speaks of; null if there is none, or two as good. */
    private @Nullable Told told(String sentence, List<Title> titles) {
        Set<String> said = words.ofSentence(sentence);
        boolean elsewhere = words.otherSource().in(sentence);
        Told best = null;
        boolean tied = false;
        for (Title title : titles) {
            Told told = told(sentence, said, title);
            if (told == null
                    || elsewhere && !words.otherSource().in(title.measure().title())) {
                continue;
            }
            int order = best == null ? 1 : compare(told, best);
            tied = order == 0 || order < 0 && tied;
            best = order > 0 ? told : best;
        }
        return tied ? null : best;
    }

    private static @Nullable Told told(String sentence, Set<String> said, Title title) {
        Set<String> shared = new HashSet<>(title.words());
        shared.retainAll(said);
        String ref = title.measure().ref();
        if (ref != null
                && title.reference() != null
                && sentence.contains(ref)
                && title.reference().matcher(sentence).find()) {
            return new Told(title, shared.size(), true);
        }
        int words = title.words().size();
        int needed = Math.max(Math.min(FEW, words), (int) Math.ceil(MOST * words));
        return words > 1 && shared.size() >= needed ? new Told(title, shared.size(), false) : null;
    }

    private static int compare(Told one, Told other) {
        if (one.cited() != other.cited()) {
            return one.cited() ? 1 : -1;
        }
        int byPart = Double.compare(one.part(), other.part());
        int byShared = Integer.compare(one.shared(), other.shared());
        // Better in one respect and worse in the other is no better.
        return byPart == 0 ? byShared : byShared == 0 || byPart == byShared ? byPart : 0;
    }

    private void row(Pack pack, Passage passage, Sentence sentence, Told told, @Nullable String way, Rows rows) {
        List<DateSaid> said = dates.in(
                sentence.text(), pack.cover().reportedOn(), pack.cover().yearStartsIn());
        DateSaid only = said.size() == 1 ? said.get(0) : null;
        passage.tell(
                rows,
                sentence.from(),
                sentence.text().strip(),
                told.title().measure().line(),
                told.cited(),
                told.shared(),
                told.title().words().size(),
                way,
                said.size(),
                only == null ? null : only.first(),
                only == null ? null : only.last());
    }
}
