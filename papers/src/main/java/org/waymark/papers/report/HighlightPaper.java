package org.waymark.papers.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.report.Paper.Block;
import org.waymark.papers.report.Paper.Cell;
import org.waymark.papers.report.Paper.Column;
import org.waymark.papers.report.Paper.Fact;
import org.waymark.papers.report.Paper.Section;
import org.waymark.papers.report.Paper.Table;
import org.waymark.papers.series.DateWords;

/** Lays a highlight report out: the decision first, then themes, then the figures and what stands behind them. */
final class HighlightPaper {

    private final Report report;
    private final Highlight highlight;
    private final ScorecardPart scorecard;
    private final PlanPart plan;

    private HighlightPaper(Report report) {
        this.report = report;
        this.highlight = report.highlight();
        this.scorecard = new ScorecardPart(highlight.scorecard());
        this.plan = new PlanPart(highlight);
    }

    static Paper of(Report report) {
        return new HighlightPaper(report).paper();
    }

    private Paper paper() {
        Highlight.Cover cover = highlight.cover();
        List<Section> sections = new ArrayList<>();
        if (report instanceof PublicReport open) {
            sections.add(new PublicPart(open, scorecard).section());
        }
        add(sections, overview());
        add(sections, standingOut());
        List<Section> themes = themes();
        sections.addAll(themes);
        add(sections, plan.otherActions());
        add(sections, scorecard.section());
        add(sections, plan.risks());
        add(sections, plan.board());
        add(sections, plan.pledgesAndTables());
        add(sections, scorecard.chartFigures(charted()));
        add(sections, scorecard.allFigures());
        sections.add(reading());
        if (report instanceof InternalReport internal) {
            add(sections, childRows(internal));
            if (internal.publication() != null) {
                sections.add(new FindingsPart(internal.publication()).section());
            }
        }
        String lead = (cover.board() == null ? "" : cover.board() + ", ")
                + DateWords.dayOfWeek(cover.reportedOn())
                + (cover.item() == null ? "" : ", item " + cover.item());
        String footer = cover.title() + ", " + DateWords.day(cover.reportedOn()) + ", " + cover.version()
                + (cover.draft() ? ", draft" : "") + ". " + report.paperClass().footer();
        return new Paper(
                cover.title(),
                cover.authority(),
                lead,
                report.paperClass().words(),
                footer,
                cover.reportedOn(),
                new Paper.Cover(facts(), changesHeading(), changes(), contents(sections, themes), fingerprint()),
                sections.stream().map(HighlightPaper::explained).toList());
    }

    /** The section with what its tables' marks mean beneath each. */
    private static Section explained(Section section) {
        return new Section(
                section.id(),
                section.heading(),
                section.landscape(),
                section.blocks().stream()
                        .map(block -> block.table() == null ? block : Block.table(Marks.explained(block.table())))
                        .toList());
    }

    private static Section childRows(InternalReport internal) {
        List<Block> blocks = new ArrayList<>();
        for (ChildRows rows : internal.childRows()) {
            blocks.add(Block.table(Table.of(
                    "",
                    rows.title(),
                    rows.columns().size() > 7 ? "dense" : "",
                    rows.columns().stream()
                            .map(column ->
                                    Column.text(column, 100.0 / rows.columns().size()))
                            .toList(),
                    rows.rows().stream()
                            .map(row -> row.stream().map(Cell::of).toList())
                            .toList())));
        }
        return new Section("child-rows", "Single children: not to leave the authority", false, blocks);
    }

    private static void add(List<Section> sections, @Nullable Section section) {
        if (section != null && !section.blocks().isEmpty()) {
            sections.add(section);
        }
    }

    // ---- the first sheet

    private List<Fact> facts() {
        Highlight.Cover cover = highlight.cover();
        List<Fact> facts = new ArrayList<>();
        String meaning = highlight.ratings().stream()
                .filter(rating -> cover.overall() != null
                        && rating.word().equalsIgnoreCase(cover.overall().strip()))
                .map(Highlight.Rating::ofTheWhole)
                .filter(Objects::nonNull)
                .findFirst()
                .map(PlanPart::sentence)
                .orElse("");
        facts.add(new Fact("Overall", RatingWords.of(cover.overall()) + ".", meaning));
        facts.add(new Fact(
                "For the board to decide",
                "",
                cover.toDecide().isEmpty() ? "Nothing is named." : String.join(" ", cover.toDecide())));
        facts.add(new Fact(
                "Senior responsible owner", "", cover.responsible() == null ? "Nobody named" : cover.responsible()));
        List<String> given = new ArrayList<>();
        List<String> awaited = new ArrayList<>();
        for (Highlight.SignOff signOff : cover.signOffs()) {
            if (signOff.on() == null) {
                awaited.add(signOff.role());
            } else {
                given.add(signOff.role() + ", " + signOff.on());
            }
        }
        facts.add(new Fact(
                "Signed off by",
                "",
                cover.signOffs().isEmpty()
                        ? "No sign-off is recorded."
                        : given.isEmpty() ? "Nobody yet" : String.join("; ", given)));
        if (!awaited.isEmpty()) {
            facts.add(new Fact("Sign-off awaited", "", String.join("; ", awaited)));
        }
        facts.add(new Fact("Figures", "", cover.figures()));
        String absent = absent();
        if (!absent.isEmpty()) {
            facts.add(new Fact("Not in this paper", "", absent));
        }
        facts.add(new Fact(
                "Who may read this",
                report.paperClass().words() + ".",
                (report.paperClass().readers() + " " + cover.readers()).strip()));
        return facts;
    }

    /** Silence is never taken for an answer: a paper without a part says so. */
    private String absent() {
        List<String> absent = new ArrayList<>();
        if (highlight.scorecard().isEmpty()) {
            absent.add("a scorecard");
        }
        if (highlight.actions().isEmpty()) {
            absent.add("actions");
        }
        if (highlight.risks().isEmpty()) {
            absent.add("risks");
        }
        if (report.paperClass() == PaperClass.PUBLIC) {
            absent.add(
                    "rows about single children, lists of them, and tables of which nobody has said what they count");
        }
        String words = String.join(", ", absent);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String changesHeading() {
        return highlight.cover().previousOn() == null
                ? "What stands out"
                : "What changed since " + DateWords.day(highlight.cover().previousOn());
    }

    private List<String> changes() {
        return highlight.changes().isEmpty()
                ? List.of("No measure is outside its usual range, and no action was given another rating.")
                : highlight.changes();
    }

    private Table contents(List<Section> sections, List<Section> themes) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Section section : sections) {
            int theme = themes.indexOf(section);
            String rating = theme < 0
                    ? ""
                    : RatingWords.of(highlight.themes().get(theme).rating());
            String figures = theme < 0
                    ? ""
                    : scorecard.summary(scorecard.of(highlight.themes().get(theme)));
            String says = theme >= 0 && figures.isEmpty() ? "It has no measures." : figures;
            rows.add(List.of(
                    Cell.link(section.heading(), section.id()),
                    Cell.of(rating),
                    Cell.of(says),
                    Cell.link("", section.id())));
        }
        return Table.of(
                "contents",
                "Parts and, for a theme, what its lead and its figures say",
                "contents",
                List.of(
                        Column.text("Part", 44),
                        Column.text("Lead’s rating", 14),
                        Column.text("What the figures say", 34),
                        new Column("Page", "n page", 8)),
                rows);
    }

    private String fingerprint() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(highlight.toString().getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(sum, 0, 8);
            return "Fingerprint of this report " + hex.substring(0, 4) + " " + hex.substring(4, 8) + " "
                    + hex.substring(8, 12) + " " + hex.substring(12)
                    + ". An issued paper never changes; a correction is a new issue that says what changed.";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- sections

    private Section overview() {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : highlight.narrative()) {
            Lines.of(paragraph).forEach(line -> blocks.add(Block.words("", line)));
        }
        blocks.addAll(plan.priorities());
        return new Section("overview", "Where the plan stands", false, blocks);
    }

    /** Lines that belong to no theme and are not as usual. */
    private Section standingOut() {
        List<Block> blocks = new ArrayList<>();
        List<Highlight.Line> lines = scorecard.charts(unthemed(), ScorecardPart.MOST_CHARTS);
        lines.forEach(line -> blocks.add(Block.chart(scorecard.chart(line))));
        return new Section("standing-out", "Measures that stand out", false, blocks);
    }

    private List<Highlight.Line> unthemed() {
        return highlight.scorecard().stream()
                .filter(line -> highlight.themes().stream().noneMatch(theme -> theme.isNamed(line.theme())))
                .toList();
    }

    private List<Section> themes() {
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (Highlight.Theme theme : highlight.themes()) {
            number++;
            List<Highlight.Line> lines = scorecard.of(theme);
            List<Block> blocks = new ArrayList<>(plan.opening(theme));
            scorecard
                    .charts(lines, ScorecardPart.CHARTS_OF_A_THEME)
                    .forEach(line -> blocks.add(Block.chart(scorecard.chart(line))));
            if (!lines.isEmpty()) {
                blocks.add(Block.table(scorecard.ofTheme(lines)));
            }
            blocks.addAll(plan.actions(theme));
            sections.add(new Section("theme-" + number, theme.heading(), false, blocks));
        }
        return sections;
    }

    private List<Highlight.Line> charted() {
        List<Highlight.Line> lines = new ArrayList<>(scorecard.charts(unthemed(), ScorecardPart.MOST_CHARTS));
        highlight
                .themes()
                .forEach(theme -> lines.addAll(scorecard.charts(scorecard.of(theme), ScorecardPart.CHARTS_OF_A_THEME)));
        return lines;
    }

    private Section reading() {
        List<Block> blocks = new ArrayList<>();
        if (!highlight.ratings().isEmpty()) {
            blocks.add(Block.table(Table.of(
                    "ratings",
                    "What the rating words mean",
                    "",
                    List.of(
                            Column.text("Word", 14),
                            Column.text("Of the whole or a theme", 43),
                            Column.text("Of an action", 43)),
                    highlight.ratings().stream()
                            .map(rating -> List.of(
                                    Cell.of(RatingWords.of(rating.word())),
                                    Cell.of(rating.ofTheWhole() == null ? "Not used" : rating.ofTheWhole()),
                                    Cell.of(rating.ofAnAction() == null ? "Not used" : rating.ofAnAction())))
                            .toList())));
        }
        blocks.add(Block.table(ScorecardPart.shapes()));
        return new Section("reading", "How to read this report", false, blocks);
    }
}
