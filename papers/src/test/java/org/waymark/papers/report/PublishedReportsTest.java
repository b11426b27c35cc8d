package org.waymark.papers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PackMeasure;
import org.waymark.papers.pack.PublishedPacks;

/** The reports of packs that authorities published: whole, as printed, and accessible. */
final class PublishedReportsTest {

    @ParameterizedTest
    @ValueSource(strings = {"torbay-2021", "devon-2020-care-leavers", "torbay-2016"})
    void thePdfKeepsToUa1PrintsEveryRowAndEndsNoSheetOnAHeading(String name) throws Exception {
        Pack pack = Pack.read(PublishedPacks.folder(name));
        Highlight highlight = PackHighlight.of(pack);
        byte[] pdf = HighlightReportTest.pdf(highlight);

        assertThat(Accessible.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String all = squeezed(new PDFTextStripper().getText(document));
            printsAll(pack, all);
            List<String> captions = captions(highlight);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String sheet = squeezed(stripper.getText(document));
                String words = sheet.substring(
                        0, sheet.lastIndexOf(squeezed(pack.cover().title())));
                assertThat(words.length()).as("sheet " + page).isGreaterThan(100);
                assertThat(captions).as("sheet " + page).noneMatch(words::endsWith);
            }
        }
    }

    /** Each text without its blanks, for a line may break anywhere in it; the first words of long ones, for a sheet may end within. */
    private static void printsAll(Pack pack, String all) {
        Stream.of(
                        pack.actions().stream().map(action -> action.title()),
                        pack.actions().stream().map(action -> action.update()),
                        pack.actions().stream().map(action -> action.lead()),
                        pack.risks().stream().map(risk -> risk.description()),
                        pack.risks().stream().map(risk -> risk.mitigation()),
                        pack.priorities().stream().map(priority -> priority.description()),
                        pack.themes().stream().map(theme -> theme.narrative()),
                        pack.measures().stream().map(PackMeasure::title),
                        pack.figures().stream().map(PackFigure::text),
                        pack.forumActions().stream().map(action -> action.action()),
                        pack.commitments().stream().map(commitment -> commitment.promise()),
                        pack.recommendations().stream().map(one -> one.update()),
                        pack.pledges().stream().map(pledge -> pledge.pledge()),
                        pack.cells().stream().map(cell -> cell.text()))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .flatMap(text -> Lines.of(text).stream())
                .map(PublishedReportsTest::squeezed)
                .map(text -> text.substring(0, Math.min(text.length(), 25)))
                .distinct()
                .forEach(text -> assertThat(all.contains(text)).as(text).isTrue());
    }

    @Test
    void theWorkbookHasAsManyRowsAsThePack() throws Exception {
        Pack pack = Pack.read(PublishedPacks.folder("torbay-2021"));
        byte[] workbook = HighlightReportTest.xlsx(PackHighlight.of(pack));

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.findSheet("Actions").orElseThrow().read())
                    .hasSize(1 + pack.actions().size());
            assertThat(book.findSheet("Risks").orElseThrow().read())
                    .hasSize(1 + pack.risks().size());
            assertThat(book.findSheet("Figures").orElseThrow().read())
                    .hasSize(1 + pack.figures().size());
            long measures =
                    pack.measures().stream().filter(line -> !line.heading()).count();
            assertThat(book.findSheet("Scorecard").orElseThrow().read()).hasSize(1 + (int) measures);
            List<String> printed = new ArrayList<>();
            book.findSheet("Figures").orElseThrow().read().stream()
                    .skip(1)
                    .forEach(row -> printed.add(row.getCellText(3)));
            assertThat(printed)
                    .containsExactlyInAnyOrderElementsOf(pack.figures().stream()
                            .map(figure -> figure.text() == null ? "–" : figure.text())
                            .toList());
        }
    }

    private static List<String> captions(Highlight highlight) {
        return HighlightPaper.of(InternalReport.of(highlight)).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(block -> block.table() != null ? block.table().caption() : block.heading())
                .filter(Objects::nonNull)
                .map(PublishedReportsTest::squeezed)
                .filter(caption -> caption.length() > 12)
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
