package org.waymark.papers.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.proof.Proofed;
import org.waymark.papers.proof.words.FewInWords;
import org.waymark.papers.proof.words.OneChild;

/**
 * Whether a report may go to the public, and as what. It is read for words that tell of one child or of a few, every number of children passes
 * disclosure control together with the papers that were published before, and whatever stands against it is told at once.
 */
public final class Publication {

    static final String CHILD_ROWS = "child-rows";
    static final String ONE_CHILD = "describes-one-child";
    static final String FEW = "small-number-in-words";

    /** Stands in a board's report where words told of one child. */
    static final String LEFT_OUT = "[Left out: words that tell of one child.]";

    /** A passage of this length may be the beginning of a longer sentence; then the text is left out to its end. */
    private static final int LONG = 600;

    /** Findings that a public paper cannot go out with while nobody has answered them. */
    private static final Set<String> TOTALS = Set.of("total-does-not-add", "parts-do-not-sum");

    private final Highlight highlight;
    private final List<ChildRows> childRows;
    private final Proofed proofed;
    private final List<Problem> reasons;
    private final Set<String> passages;
    private final Disclosed disclosed;
    private final PublicReport open;

    private Publication(
            Highlight highlight,
            List<ChildRows> childRows,
            Proofed proofed,
            List<Problem> reasons,
            Set<String> passages,
            Masks masks) {
        this.highlight = highlight;
        this.childRows = List.copyOf(childRows);
        this.proofed = proofed;
        this.reasons = List.copyOf(reasons);
        this.passages = passages;
        this.disclosed = masks.disclosed(false);
        this.open = new PublicReport(masks.highlight(), masks.disclosed(true));
    }

    /**
     * Reads a report for publication.
     *
     * @param catalogue holds the words that tell of children
     * @param childRows tables of single children that the paper has
     * @param findings what a proof-reader found in it
     * @param answers to these and to what is found here
     * @param earlier reports that were published before, as they were before numbers were hidden, in any order
     * @throws EngineException {@code disclosure-not-safe} if an earlier report cannot have been published as it is
     */
    public static Publication of(
            Catalogue catalogue,
            Highlight highlight,
            List<ChildRows> childRows,
            List<ProofFinding> findings,
            List<Answer> answers,
            List<Highlight> earlier) {
        List<ProofFinding> all = new ArrayList<>(findings);
        all.addAll(wordsOf(catalogue, highlight, findings));
        Proofed proofed = Proofed.of(all, answers);
        List<Problem> reasons = new ArrayList<>();
        childRows.forEach(rows -> reasons.add(new Problem(
                CHILD_ROWS,
                "The table \"" + rows.title() + "\" has a row for each child.",
                "Print how many there are, and keep the rows in the internal version.",
                rows.file())));
        proofed.open().stream()
                .filter(finding -> finding.code().equals(ONE_CHILD)
                        || finding.code().equals(FEW)
                        || TOTALS.contains(finding.code()))
                .map(finding -> new Problem(
                        finding.code(), finding.says(), finding.whatToDo(), finding.file() + ", " + finding.ref()))
                .forEach(reasons::add);
        Masks masks = Masks.of(highlight, earlier, reasons);
        return new Publication(highlight, childRows, proofed, reasons, passages(catalogue, highlight, proofed), masks);
    }

    /** The passages of open findings, as they stand in the texts. */
    private static Set<String> passages(Catalogue catalogue, Highlight highlight, Proofed proofed) {
        Set<String> open = new HashSet<>();
        proofed.open().stream()
                .filter(finding -> finding.code().equals(ONE_CHILD))
                .forEach(finding -> open.add(finding.file() + " " + finding.ref()));
        OneChild oneChild = OneChild.with(catalogue);
        Set<String> passages = new LinkedHashSet<>();
        Texts.of(highlight).stream()
                .filter(text -> open.contains(text.file() + " " + text.ref()))
                .forEach(text -> passages.addAll(oneChild.in(text.words())));
        return passages;
    }

    /** Where a board's report leaves out what tells of one child: files and references, each once, in the paper's order. */
    public List<String> leftOutForBoard() {
        return proofed.open().stream()
                .filter(finding -> finding.code().equals(ONE_CHILD))
                .map(finding -> finding.file() + ", " + finding.ref())
                .distinct()
                .toList();
    }

    /**
     * What words of a report tell of one child or of one to five, beside what a proof-reader found already. Each can be answered as any finding.
     */
    public static List<ProofFinding> wordsOf(Catalogue catalogue, Highlight highlight, List<ProofFinding> findings) {
        OneChild oneChild = OneChild.with(catalogue);
        FewInWords few = FewInWords.with(catalogue);
        Set<String> known = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.code().equals(ONE_CHILD))
                .forEach(finding -> known.add(finding.file() + " " + finding.ref()));
        List<ProofFinding> found = new ArrayList<>();
        for (Texts.Text text : Texts.of(highlight)) {
            Set<String> told = new HashSet<>();
            for (String passage : oneChild.in(text.words())) {
                told.add(passage.strip());
                if (known.add(text.file() + " " + text.ref())) {
                    found.add(finding(
                            ONE_CHILD,
                            text,
                            "no single child",
                            "one child or few",
                            "This paper tells of one child, or of very few, in " + text.said()
                                    + ". Somebody who knows the area could tell who it is.",
                            "Say what was done without age, place, health, family or what happened, or leave it out.",
                            passage));
                }
            }
            for (String passage : few.in(text.words())) {
                if (!told.contains(passage)) {
                    found.add(finding(
                            FEW,
                            text,
                            "no count of 1 to 5",
                            "a count of 1 to 5, or one that leaves so few",
                            "The words of " + text.said()
                                    + " count one to five children. Tables hide so small a number, and words cannot.",
                            "Say it without the number, such as \"a small number of children\", or leave it out of the public version.",
                            passage));
                }
            }
        }
        return found;
    }

    private static ProofFinding finding(
            String code, Texts.Text text, String expected, String printed, String says, String whatToDo, String cause) {
        return new ProofFinding(code, text.file(), text.ref(), expected, printed, says, whatToDo, cause);
    }

    /** Everything that was found, here and by the proof-reader. */
    public Proofed proofed() {
        return proofed;
    }

    /** Why the report may not go to the public, each with what to do; empty if it may. */
    public List<Problem> reasons() {
        return reasons;
    }

    /** How much is hidden. Where disclosure control failed, which is one of the reasons, all numbers are. */
    public Disclosed disclosed() {
        return disclosed;
    }

    /**
     * The report for a class of readers.
     *
     * @throws EngineException with each reason if it may not go to them: {@code child-rows} for a board, any of {@link #reasons} for the public
     */
    public Report report(PaperClass paperClass) {
        return switch (paperClass) {
            case INTERNAL -> new InternalReport(highlight, childRows, this);
            case BOARD -> {
                refuse(reasons.stream()
                        .filter(reason -> reason.code().equals(CHILD_ROWS))
                        .toList());
                yield new BoardReport(withoutPassages());
            }
            case PUBLIC -> {
                refuse(reasons);
                yield open;
            }
        };
    }

    /** What tells of one child goes no further than those who prepare the paper, unless somebody has answered for it. */
    private Highlight withoutPassages() {
        return new Reworded(text -> {
                    String left = text;
                    for (String passage : passages) {
                        int from = left.indexOf(passage);
                        if (from >= 0) {
                            int to = passage.length() < LONG ? from + passage.length() : left.length();
                            left = left.substring(0, from) + LEFT_OUT + left.substring(to);
                        }
                    }
                    return left;
                })
                .of(highlight);
    }

    private static void refuse(List<Problem> against) {
        if (!against.isEmpty()) {
            throw new EngineException(against);
        }
    }
}
