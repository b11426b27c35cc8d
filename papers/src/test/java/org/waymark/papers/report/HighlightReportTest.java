package org.waymark.papers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.papers.pack.Pack;

/** The report of a small, messy pack. */
final class HighlightReportTest {

    private static Highlight highlight;
    private static String html;
    private static byte[] pdf;
    private static String printed;
    private static final List<String> sheets = new ArrayList<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void printOnce() throws IOException {
        write(
                "pack.yaml",
                "title: \"Improvement report: \\\"all\\\" <themes> & more\"",
                "authority: Eastmere Council",
                "report_date: 2026-12-10",
                "previous_report_date: 2026-10-29",
                "overall_status: AMBER");
        write(
                "measures.csv",
                "line,kind,ref,theme,section,title,unit,better,period_type,target_min,target_upper,trend_printed,national,note",
                "1,measure,1.1,1 Leading well,Homes,Children with three or more homes,%,lower,Snapshot,10%,,up,10.8%,Counted by hand.",
                "2,measure,1.2,1 Leading well,Homes,=SUM(A1) calls,count,,Month,TBC,,n/a,n/a,");
        List<String> figures = new ArrayList<>(List.of("line,ref,period,value_text,value,note"));
        for (int i = 0; i < 12; i++) {
            String month = java.time.YearMonth.of(2025, 11).plusMonths(i).toString();
            figures.add("1,1.1," + month + "," + (11 + i % 2) + ".0%," + (11 + i % 2) + ".0,");
        }
        figures.add("1,1.1,ytd-2026/27,11.4%,11.4,");
        figures.add("1,1.1,2025/26,10.9%,10.9,");
        figures.add("2,1.2,2026-10,not counted this month,,The team was moving.");
        write("figures.csv", figures.toArray(new String[0]));
        write("themes.csv", "ref,theme,status,narrative,progress", "1,Leading well,GREEN,All is well.,Much | More");
        write(
                "plan.csv",
                "ref,theme,objective,action,lead,due,previous_status,status,success_measure,baseline,target,update,depends_on",
                "1.1,1 Leading well,See the same figures,Give every manager one page,,before the summer,GREEN,BLUE,Teams with a page,6 of 11,11 of 11,All have one.,",
                "1.2,1 Leading well,See the same figures,,Head of Service,,,,,,,,1.1",
                ",,,An action of no theme with averyverylongwordthatneverendsandwouldbeclippedifitwerenotbrokensomewhere,Clerk,31/03/2027,AMBER,RED,,,,"
                        + "word ".repeat(300) + ",");
        write("risks.csv", "ref,description,owner,probability,impact,score", "5,Staff leave,,3,4,16", "6,,Clerk,,,");
        write(
                "forum_actions.csv",
                "forum,meeting_date,minute,action,comment",
                "Improvement board,2026-10-29,4,Bring a note,");
        write(
                "rag_guidance.csv",
                "status,overall_ratings,individual_action_ratings",
                "AMBER,Under way but not yet seen,");
        write(
                "breakdowns.csv",
                "table,row,column,value,note",
                "Checks,North,in_date,76,",
                "Checks,South,in_date,63,late");
        highlight = PackHighlight.of(Pack.read(folder));
        html = HighlightReport.html(InternalReport.of(highlight));
        pdf = pdf(highlight);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            printed = flat(new PDFTextStripper().getText(document));
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                sheets.add(flat(stripper.getText(document)));
            }
        }
    }

    @Test
    void thePdfKeepsToUa1() throws Exception {
        assertThat(Accessible.faults(pdf)).isEmpty();
    }

    @Test
    void thePdfSaysWhatItIsAndNumbersItsSheets() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Improvement report: \"all\" <themes> & more, Eastmere Council");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            int pages = document.getNumberOfPages();
            assertThat(sheets.get(0))
                    .contains("Improvement report: \"all\" <themes> & more, 10 December 2026, version 1")
                    .contains("Page 1 of " + pages);
            assertThat(sheets.get(pages - 1)).contains("Page " + pages + " of " + pages);
        }
    }

    @Test
    void noSheetIsEmptyAndTheFirstSaysWhatMatters() {
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.length()).isGreaterThan(120));
        assertThat(sheets.get(0))
                .contains("Thursday 10 December 2026")
                .contains("Amber. Under way but not yet seen.")
                .contains("Nothing is named.")
                .contains("Nobody named")
                .contains("No sign-off is recorded.")
                .contains("What changed since 29 October 2026")
                .contains("2 actions were rated otherwise than before: 1.1 from Green to Blue")
                .contains("Fingerprint of this report");
    }

    @Test
    void blanksAreSaid() {
        assertThat(printed)
                .contains("1.2 No words")
                .contains("Nobody named")
                .contains("No date")
                .contains("Not rated")
                .contains("No update.")
                .contains("Nothing is said about what is done.")
                .contains("Actions without a theme");
    }

    @Test
    void everythingOfAnActionIsPrinted() {
        assertThat(printed)
                .contains("1.1 Give every manager one page")
                .contains("before the summer Green Blue")
                .contains("Success measure: Teams with a page. From 6 of 11. To 11 of 11.")
                .contains("Hangs on 1.1.");
        assertThat(printed.replace(" ", ""))
                .contains("averyverylongwordthatneverendsandwouldbeclippedifitwerenotbrokensomewhere");
    }

    @Test
    void theVerdictStandsBesideThePrintedArrow() {
        assertThat(printed)
                .contains("11.0% 12.0%")
                .contains("No real change")
                .contains("Short of target")
                .contains("National 10.8%")
                .contains("These limits are provisional; there are 12 months.");
        assertThat(html).containsPattern("No real change</span>.{0,400}<td><span class=\"line\">up</span>");
    }

    @Test
    void wordsWhereANumberShouldBeStandInTheAnnex() {
        assertThat(printed).contains("not counted this month").contains("The team was moving.");
    }

    @Test
    void theChartSaysWhereItsFiguresComeFrom() {
        assertThat(printed)
                .contains("Typed from: Improvement report: \"all\" <themes> & more, 10 December 2026.")
                .contains("Annex: the figures behind the charts");
    }

    @Test
    void thePageStandsAloneAndItsHeadingsAreInOrder() {
        assertThat(html)
                .doesNotContain("<script", "href=\"http", "src=", "@import", "url(")
                .contains("<html lang=\"en-GB\">");
        Matcher headings = Pattern.compile("<h([1-6])").matcher(html);
        int before = 0;
        int first = 0;
        while (headings.find()) {
            int level = Integer.parseInt(headings.group(1));
            assertThat(level).isLessThanOrEqualTo(before + 1);
            first += level == 1 ? 1 : 0;
            before = level;
        }
        assertThat(first).isEqualTo(1);
        assertThat(count(html, "<table")).isEqualTo(count(html, "<caption")).isPositive();
        assertThat(count(html, "<th[ >]")).isEqualTo(count(html, "<th [^>]*scope=\"(col|row|rowgroup)\""));
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere() {
        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        int count = 0;
        while (links.find()) {
            assertThat(html).contains("id=\"" + links.group(1) + "\"");
            count++;
        }
        assertThat(count).isPositive();
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(HighlightReport.html(InternalReport.of(highlight))).isEqualTo(html);
        assertThat(pdf(highlight)).isEqualTo(pdf);
        assertThat(xlsx(highlight)).isEqualTo(xlsx(highlight));
    }

    @Test
    void aDraftSaysSoOnEverySheet() throws IOException {
        Highlight.Cover cover = highlight.cover();
        Highlight draft = highlight.with(
                new Highlight.Cover(
                        cover.title(),
                        cover.authority(),
                        "Improvement board",
                        "4",
                        cover.reportedOn(),
                        null,
                        "version 2",
                        true,
                        null,
                        List.of("Whether to accept green for 1.1."),
                        "Director of children's services",
                        List.of(
                                new Highlight.SignOff("Programme manager", "20 November 2026"),
                                new Highlight.SignOff("Director", null)),
                        cover.figures(),
                        cover.readers()),
                List.of(),
                List.of());
        try (PDDocument document = Loader.loadPDF(pdf(draft))) {
            String text = flat(new PDFTextStripper().getText(document));
            assertThat(count(text, "version 2, draft")).isEqualTo(document.getNumberOfPages());
            assertThat(text)
                    .contains("Improvement board, Thursday 10 December 2026, item 4")
                    .contains("Programme manager, 20 November 2026")
                    .contains("Sign-off awaited Director")
                    .contains("Not in this paper A scorecard");
        }
    }

    @Test
    void theWorkbookOpensWithOneTableASheetAndNumbersAsNumbers() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(highlight)))) {
            Map<String, List<Row>> rows = new HashMap<>();
            for (Sheet sheet : book.getSheets().toList()) {
                rows.put(sheet.getName(), sheet.read());
                assertThat(sheet.read()).as(sheet.getName()).hasSizeGreaterThan(1);
            }
            assertThat(rows.get("Actions")).hasSize(1 + 3);
            assertThat(rows.get("Risks")).hasSize(1 + 2);
            assertThat(rows.get("Scorecard")).hasSize(1 + 2);
            assertThat(rows.get("Figures")).hasSize(1 + 15);
            assertThat(rows.get("Checks")).hasSize(1 + 2);
            Row calls = rowsOf(rows, "Scorecard").get(2);
            assertThat(calls.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(calls.getCellText(1)).isEqualTo("=SUM(A1) calls");
            Row first = rowsOf(rows, "Figures").get(1);
            assertThat(first.getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("11.0");
            assertThat(rowsOf(rows, "Limits")
                            .get(1)
                            .getCellAsDate(2)
                            .orElseThrow()
                            .toLocalDate())
                    .isEqualTo(LocalDate.of(2025, 11, 30));
            assertThat(rows.get("Contents")).anyMatch(row -> row.getCellText(0).equals("Actions"));
        }
    }

    private static List<Row> rowsOf(Map<String, List<Row>> sheets, String name) {
        return Objects.requireNonNull(sheets.get(name), name);
    }

    private static void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    static byte[] pdf(Highlight highlight) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HighlightReport.pdf(InternalReport.of(highlight), out);
        return out.toByteArray();
    }

    static byte[] xlsx(Highlight highlight) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HighlightReport.xlsx(InternalReport.of(highlight), out);
        return out.toByteArray();
    }

    static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    static int count(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
