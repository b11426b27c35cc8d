package org.waymark.papers.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.ProofFinding;

/** Three classes of paper from one small pack. */
final class PublicationTest {

    private static final Catalogue CATALOGUE = Catalogue.packaged();

    @TempDir
    Path folder;

    @BeforeEach
    void aPack() throws IOException {
        write(folder, "pack.yaml", "title: Progress report", "authority: Eastmere Council", "report_date: 2026-07-10");
        write(
                folder,
                "measures.csv",
                "line,kind,ref,theme,section,title,unit,better,trend_printed,note",
                "1,measure,A1,,Missing,Children who went missing,count,lower,up,It was 3 more than the 12 of a year ago.",
                "2,measure,A2,,Missing,Children in a refuge,count,lower,up,The figure for May was 2.",
                "3,measure,A3,,Missing,Interviews held in time,%,higher,up,",
                "4,measure,A4,,Missing,Visits held in time,%,higher,up,",
                "5,measure,A5,,Missing,In a refuge as a share of the missing,%,lower,up,",
                "6,measure,A6,,Missing,Days to a visit,days,lower,up,");
        write(
                folder,
                "figures.csv",
                "line,ref,period,value_text,value,numerator,denominator,note",
                "1,A1,2026-04,31,31,,,",
                "1,A1,2026-05,40,40,,,",
                "1,A1,2026-06,38,38,,,",
                "1,A1,ytd-2026/27,109,109,,,",
                "2,A2,2026-04,9,9,,,",
                "2,A2,2026-05,2,2,,,",
                "2,A2,2026-06,14,14,,,",
                "2,A2,ytd-2026/27,25,25,,,",
                "3,A3,2026-05,85.91%,85.91,128,149,",
                "3,A3,2026-06,84%,84,16,19,",
                "4,A4,2026-06,77%,77,,,",
                "5,A5,2026-04,29%,29,,,",
                "5,A5,2026-05,5%,5,,,",
                "5,A5,2026-06,37%,37,,,",
                "6,A6,2026-06,11,11,,64,");
        write(folder, "additive.csv", "ref,across_months", "A1,adds", "A2,adds");
        write(folder, "relations.csv", "left,relation,right,periods,says", "A5,=,A2 / A1,month,Share of the missing.");
        write(
                folder,
                "breakdowns.csv",
                "table,row,column,value,note",
                "By age,Under 13,boys,14,",
                "By age,Under 13,girls,3,",
                "By age,Under 13,all,17,",
                "By age,Under 13,percent_girls,18,",
                "By age,13 and over,boys,41,",
                "By age,13 and over,girls,22,",
                "By age,13 and over,all,63,",
                "By age,13 and over,percent_girls,35,",
                "By age,Everyone,boys,55,",
                "By age,Everyone,girls,25,",
                "By age,Everyone,all,80,",
                "By age,Everyone,percent_girls,31,");
        write(
                folder,
                "partitions.csv",
                "table,partition,along,whole,part",
                "By age,age,rows,Everyone,Under 13",
                "By age,age,rows,Everyone,13 and over",
                "By age,sex,columns,all,boys",
                "By age,sex,columns,all,girls");
        write(folder, "plan.csv", "ref,theme,action,lead,update", "7,,Hold a workshop,Clerk,It was held.");
    }

    @Test
    void aSmallNumberIsHiddenWithWhatWouldGiveItAwayAndWithEveryShareMadeOfIt() {
        Highlight open = open().highlight();

        assertThat(printed(open, "A2")).contains("[c]").doesNotContain("2");
        assertThat(printed(open, "A2").stream().filter(Marks.HIDDEN::equals).count())
                .isGreaterThan(1);
        assertThat(printed(open, "A1")).containsExactly("31", "40", "38", "109");
        assertThat(printed(open, "A5").get(1)).isEqualTo("[c]");
        assertThat(line(open, "A2").notes()).isEmpty();
        assertThat(line(open, "A2").trendPrinted()).isNull();
        assertThat(line(open, "A1").trendPrinted()).isEqualTo("up");
    }

    @Test
    void aShareIsShownToOneDecimalWithItsPartsUnlessItRestsOnFew() {
        Highlight.Line interviews = line(open().highlight(), "A3");

        assertThat(interviews.figures()).extracting(Highlight.Printed::text).containsExactly("85.9%", "[c]");
        assertThat(interviews.figures().get(0).numerator()).isEqualByComparingTo("128");
        assertThat(interviews.figures().get(1).numerator()).isNull();
    }

    @Test
    void aShareWithoutPartsIsNotShownAndAnAverageOfManyIs() {
        Highlight open = open().highlight();

        assertThat(printed(open, "A4")).containsExactly("[x]");
        assertThat(printed(open, "A6")).containsExactly("11");
    }

    @Test
    void inATableNothingThatIsShownGivesAHiddenCountAway() {
        Highlight.PrintedTable table = open().highlight().tables().get(0);

        assertThat(table.rows().get(0).get(2)).isEqualTo("[c]");
        assertThat(table.rows().stream()
                        .flatMap(List::stream)
                        .filter("[c]"::equals)
                        .count())
                .isGreaterThanOrEqualTo(4);
        assertThat(table.rows().get(0).get(4)).isEqualTo("[c]");
    }

    @Test
    void thePublicPageHasNoChartOfAHiddenSeriesAndExplainsWhatIsHidden() {
        PublicReport open = open();
        String html = HighlightReport.html(open);

        assertThat(html)
                .contains(Marks.HIDDEN_SAYS.replace("'", "&#39;"), Marks.UNCHECKED_SAYS, "Public")
                .contains("128 of 149")
                .doesNotContain("16 of 19", "The figure for May was 2");
        assertThat(line(open.highlight(), "A2").series().points()).isEmpty();
        assertThat(line(open.highlight(), "A1").series().points()).hasSize(3);
    }

    @Test
    void aBoardsReportMarksSmallNumbersWithAKeyAndSaysNotForPublicationOnEverySheet() throws IOException {
        BoardReport board = (BoardReport) publication(List.of()).report(PaperClass.BOARD);

        assertThat(line(board.highlight(), "A2").figures())
                .extracting(Highlight.Printed::marked)
                .containsExactly("9", "2 n", "14", "25");
        assertThat(line(board.highlight(), "A3").figures().get(1).marked()).isEqualTo("84% n");
        assertThat(board.highlight().tables().get(0).rows().get(0))
                .containsExactly("Under 13", "14", "3 n", "17", "18 n");
        assertThat(new BoardReport(board.highlight())).isEqualTo(board);
        assertThat(HighlightReport.html(board)).contains(Marks.SMALL_SAYS, "For the board, not for publication");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        HighlightReport.pdf(board, pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).as("sheet " + page).contains("Not for publication (n: 1 to 5)");
            }
        }
        try (ReadableWorkbook book = workbook(board)) {
            assertThat(book.findSheet("Figures").orElseThrow().read())
                    .anySatisfy(row -> assertThat(row.getCellText(7)).isEqualTo("n"));
        }
    }

    @Test
    void aTableOfSingleChildrenIsPrintedInTheInternalVersionAloneAndRefusedElsewhere() throws IOException {
        write(folder, "previous_plan.csv", "case_number,placement", "4711000,At home", "4711001,With kin");
        Publication publication = publication(List.of());

        assertThat(HighlightReport.html(publication.report(PaperClass.INTERNAL)))
                .contains("4711000");
        for (PaperClass others : List.of(PaperClass.BOARD, PaperClass.PUBLIC)) {
            assertThatThrownBy(() -> publication.report(others))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("previous_plan.csv: The table \"The plan before\" has a row for each child.")
                    .message()
                    .doesNotContain("4711000");
        }
    }

    @Test
    void wordsThatTellOfFewStopThePublicVersionUntilSomebodyAnswers() throws IOException {
        write(
                folder,
                "plan.csv",
                "ref,theme,action,lead,update",
                "7,,Hold a workshop,Clerk,We saw three young people.",
                "8,,Write the guide,Clerk,One young person aged 15 was placed in a secure unit by the sea.");
        Publication stopped = publication(List.of());

        assertThat(stopped.reasons()).extracting(Problem::code).contains(Publication.FEW, Publication.ONE_CHILD);
        assertThatThrownBy(() -> stopped.report(PaperClass.PUBLIC))
                .hasMessageContaining("plan.csv, 7: The words of action 7 count one to five children.")
                .hasMessageContaining("plan.csv, 8: ")
                .hasMessageContaining("Somebody who knows the area could tell who it is.");
        assertThat(HighlightReport.html(stopped.report(PaperClass.BOARD)))
                .contains("three young people", Publication.LEFT_OUT)
                .doesNotContain("by the sea");
        assertThat(stopped.leftOutForBoard()).containsExactly("plan.csv, 8");

        List<Answer> answers = stopped.proofed().open().stream()
                .map(finding -> new Answer(
                        finding.fingerprint(), "Director", LocalDate.of(2026, 7, 9), "Not of this authority."))
                .toList();
        assertThat(publication(answers).reasons()).isEmpty();
        assertThat(HighlightReport.html(publication(answers).report(PaperClass.INTERNAL)))
                .contains("Nothing is open.", "Not of this authority.", "Nothing stands against a public version.");
    }

    @Test
    void totalsThatDoNotAddAreSaidAndNothingIsHiddenOnTheirAccount() throws IOException {
        write(
                folder,
                "figures.csv",
                "line,ref,period,value_text,value,numerator,denominator,note",
                "1,A1,2026-04,31,31,,,",
                "1,A1,2026-05,40,40,,,",
                "1,A1,2026-06,38,38,,,",
                "1,A1,ytd-2026/27,112,112,,,");
        ProofFinding finding = new ProofFinding(
                "total-does-not-add",
                "figures.csv",
                "A1 ytd-2026/27",
                "109",
                "112",
                "They do not add.",
                "Correct it.",
                "x");
        Publication refused = Publication.of(
                CATALOGUE, PackHighlight.of(Pack.read(folder)), List.of(), List.of(finding), List.of(), List.of());
        Publication answered = Publication.of(
                CATALOGUE,
                PackHighlight.of(Pack.read(folder)),
                List.of(),
                List.of(finding),
                List.of(new Answer(finding.fingerprint(), "Analyst", LocalDate.of(2026, 7, 9), "One month is late.")),
                List.of());

        assertThatThrownBy(() -> refused.report(PaperClass.PUBLIC)).hasMessageContaining("They do not add.");
        assertThat(printed(answered.report(PaperClass.PUBLIC).highlight(), "A1"))
                .containsExactly("31", "40", "38", "112");
        assertThat(answered.disclosed().doNotAdd())
                .containsExactly("A1, Year to date 2026/27: the parts add up to 109, and 112 is printed.");
    }

    @Test
    void aMonthThatAnEarlierPaperPublishedIsNotWorkedOutFromAChangeTooSmallToShow() throws IOException {
        Path before = folder.resolve("before");
        Files.createDirectories(before);
        write(before, "pack.yaml", "title: Progress report", "authority: Eastmere Council", "report_date: 2026-06-10");
        Files.copy(folder.resolve("measures.csv"), before.resolve("measures.csv"));
        write(before, "figures.csv", "line,ref,period,value_text,value", "1,A1,2026-04,28,28", "1,A1,2026-05,60,60");
        write(before, "additive.csv", "ref,across_months", "A1,adds");
        Highlight open = Publication.of(
                        CATALOGUE,
                        PackHighlight.of(Pack.read(folder)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(PackHighlight.of(Pack.read(before))))
                .report(PaperClass.PUBLIC)
                .highlight();

        List<Highlight.Printed> missing = line(open, "A1").figures();
        assertThat(missing.get(0).text()).isEqualTo("[c]");
        assertThat(missing.get(0).note()).contains("too small to show").doesNotContain("28", "31", "3");
        assertThat(missing.get(1).text() + missing.get(1).note())
                .satisfiesAnyOf(
                        text -> assertThat(text).isEqualTo("40Restated: an earlier paper printed 60."),
                        text -> assertThat(text).startsWith("[c]"));
        assertThat(missing.stream()
                        .filter(figure -> figure.text().equals("[c]"))
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void theInternalVersionEndsWithHowMuchIsHidden() throws IOException {
        Report internal = publication(List.of()).report(PaperClass.INTERNAL);

        assertThat(HighlightReport.html(internal)).contains(FindingsPart.TITLE, "Hidden in public: ");
        try (ReadableWorkbook book = workbook(internal)) {
            assertThat(book.findSheet("Before publication")).isPresent();
        }
    }

    @Test
    void aPaperWithoutNumbersSaysSo() throws IOException {
        for (String file :
                List.of("measures.csv", "figures.csv", "breakdowns.csv", "partitions.csv", "relations.csv")) {
            Files.delete(folder.resolve(file));
        }

        assertThat(publication(List.of()).disclosed().says())
                .isEqualTo("The paper prints no number of children, so none has to be hidden in public.");
    }

    private PublicReport open() {
        return (PublicReport) publication(List.of()).report(PaperClass.PUBLIC);
    }

    private Publication publication(List<Answer> answers) {
        Pack pack = Pack.read(folder);
        return Publication.of(
                CATALOGUE, PackHighlight.of(pack), PackHighlight.childRows(pack), List.of(), answers, List.of());
    }

    private static Highlight.Line line(Highlight highlight, String ref) {
        return highlight.scorecard().stream()
                .filter(line -> Objects.equals(line.ref(), ref))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> printed(Highlight highlight, String ref) {
        return line(highlight, ref).figures().stream()
                .map(Highlight.Printed::text)
                .toList();
    }

    private static ReadableWorkbook workbook(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HighlightReport.xlsx(report, out);
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static void write(Path folder, String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), Stream.of(lines).toList());
    }
}
