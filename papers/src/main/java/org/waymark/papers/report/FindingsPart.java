package org.waymark.papers.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.engine.Problem;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.proof.Proofed;
import org.waymark.papers.report.Paper.Block;
import org.waymark.papers.report.Paper.Cell;
import org.waymark.papers.report.Paper.Column;
import org.waymark.papers.report.Paper.Group;
import org.waymark.papers.report.Paper.Row;
import org.waymark.papers.report.Paper.Section;
import org.waymark.papers.report.Paper.Table;
import org.waymark.papers.report.Paper.Words;
import org.waymark.papers.series.DateWords;

/** The last part of an internal report: what a proof-reader found in it, and what stands against its publication. */
final class FindingsPart {

    static final String TITLE = "What a proof-reader found";

    private final Publication publication;

    FindingsPart(Publication publication) {
        this.publication = publication;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Proofed proofed = publication.proofed();
        blocks.add(Block.words("lead", lead(proofed)));
        blocks.add(Block.heading("Before it is published"));
        blocks.add(Block.words("", publication.disclosed().says()));
        publication.disclosed().doNotAdd().forEach(says -> blocks.add(Block.words("", says)));
        blocks.add(Block.words("strong", against(publication.reasons())));
        if (!proofed.open().isEmpty()) {
            blocks.add(Block.table(open(proofed.open())));
        }
        if (!proofed.answered().isEmpty()) {
            blocks.add(Block.table(answered(proofed.answered())));
        }
        return new Section("findings", TITLE, false, blocks);
    }

    private static String lead(Proofed proofed) {
        int open = proofed.open().size();
        int answered = proofed.answered().size();
        return (open == 0 ? "Nothing is open." : Changes.counted(open, "finding is open.", "findings are open."))
                + (answered == 0
                        ? ""
                        : " " + Changes.counted(answered, "was answered before.", "were answered before."));
    }

    private static String against(List<Problem> reasons) {
        if (reasons.isEmpty()) {
            return "Nothing stands against a public version.";
        }
        Map<String, Integer> kinds = new LinkedHashMap<>();
        reasons.forEach(reason -> kinds.merge(words(reason.code()).toLowerCase(Locale.ROOT), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, count) -> parts.add(kind + (count == 1 ? "" : " (" + count + ")")));
        return "A public version is refused: " + String.join(", ", parts) + ".";
    }

    /** {@code total-does-not-add} as {@code Total does not add}. */
    static String words(String code) {
        String words = code.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Table open(List<ProofFinding> findings) {
        Map<String, List<Row>> byKind = new LinkedHashMap<>();
        findings.forEach(finding -> byKind.computeIfAbsent(words(finding.code()), kind -> new ArrayList<>())
                .add(Row.of(List.of(Cell.of(where(finding)), Cell.of(finding.says()), Cell.of(finding.whatToDo())))));
        List<Group> groups = new ArrayList<>();
        byKind.forEach((kind, rows) -> groups.add(new Group(kind, rows)));
        return new Table(
                "",
                "Open findings",
                "",
                List.of(Column.text("Where", 26), Column.text("What it says", 40), Column.text("What to do", 34)),
                groups,
                List.of(
                        "A finding that is right as it stands is answered with ./waymark pack answer, or on the pack’s page."));
    }

    private static List<Words> where(ProofFinding finding) {
        return List.of(
                new Words("", finding.ref().isBlank() ? finding.file() : finding.ref()),
                new Words("sub", finding.file()));
    }

    private static Table answered(List<Proofed.Answered> answered) {
        return Table.of(
                "",
                "Answered before, and the cause is unchanged",
                "",
                List.of(Column.text("Where", 26), Column.text("What it says", 37), Column.text("Why it stands", 37)),
                answered.stream()
                        .map(one -> List.of(
                                Cell.of(where(one.finding())),
                                Cell.of(List.of(
                                        new Words("", one.finding().says()),
                                        new Words("sub", words(one.finding().code())))),
                                Cell.of(List.of(
                                        new Words("", one.answer().reason()),
                                        new Words(
                                                "sub",
                                                one.answer().by() + ", "
                                                        + DateWords.day(
                                                                one.answer().on()))))))
                        .toList());
    }

    /** The same as tables for a workbook. */
    List<Table> sheets() {
        Proofed proofed = publication.proofed();
        List<Table> sheets = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of("Findings"), Cell.of(lead(proofed))));
        rows.add(List.of(Cell.of("Disclosure"), Cell.of(publication.disclosed().says())));
        publication.disclosed().doNotAdd().forEach(says -> rows.add(List.of(Cell.of("Does not add"), Cell.of(says))));
        publication
                .reasons()
                .forEach(reason -> rows.add(List.of(
                        Cell.of("Against publication"),
                        Cell.of((reason.where() == null ? "" : reason.where() + ": ") + reason.whatHappened() + " "
                                + reason.whatToDo()))));
        sheets.add(Table.of(
                "Before publication",
                "What was found and hidden, and what stands against a public version",
                "",
                List.of(Column.text("About", 24), Column.text("What is said", 110)),
                rows));
        if (!proofed.open().isEmpty()) {
            sheets.add(Table.of(
                    "Open findings",
                    "What a proof-reader found and nobody has answered",
                    "",
                    List.of(
                            Column.text("Finding", 30),
                            Column.text("File", 24),
                            Column.text("Where", 30),
                            Column.text("Expected", 24),
                            Column.text("Printed", 24),
                            Column.text("What it says", 70),
                            Column.text("What to do", 70)),
                    proofed.open().stream()
                            .map(finding -> List.of(
                                    Cell.of(words(finding.code())),
                                    Cell.of(finding.file()),
                                    Cell.of(finding.ref()),
                                    Cell.of(finding.expected()),
                                    Cell.of(finding.printed()),
                                    Cell.of(finding.says()),
                                    Cell.of(finding.whatToDo())))
                            .toList()));
        }
        if (!proofed.answered().isEmpty()) {
            sheets.add(Table.of(
                    "Answered findings",
                    "What was answered before",
                    "",
                    List.of(
                            Column.text("Finding", 30),
                            Column.text("File", 24),
                            Column.text("Where", 30),
                            Column.text("What it says", 70),
                            Column.text("Why it stands", 70),
                            Column.text("Who says so", 30),
                            Column.text("On", 16)),
                    proofed.answered().stream()
                            .map(one -> List.of(
                                    Cell.of(words(one.finding().code())),
                                    Cell.of(one.finding().file()),
                                    Cell.of(one.finding().ref()),
                                    Cell.of(one.finding().says()),
                                    Cell.of(one.answer().reason()),
                                    Cell.of(one.answer().by()),
                                    Cell.date(one.answer().on())))
                            .toList()));
        }
        return sheets;
    }
}
