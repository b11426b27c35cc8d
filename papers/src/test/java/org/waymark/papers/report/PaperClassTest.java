package org.waymark.papers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PublishedPacks;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.Proof;
import org.waymark.papers.proof.ProofFinding;

/** Packs that authorities published, in every class and format. */
final class PaperClassTest {

    private static final Catalogue CATALOGUE = Catalogue.packaged();

    @ParameterizedTest
    @ValueSource(strings = {"torbay-2021", "devon-2020-care-leavers", "torbay-2016"})
    void everyPublishedPackIsMadeInEveryClassAndFormat(String name) throws Exception {
        Pack pack = Pack.read(PublishedPacks.folder(name));
        Highlight highlight = PackHighlight.of(pack);
        List<ProofFinding> findings = Proof.with(CATALOGUE).check(pack);
        List<ProofFinding> all = new ArrayList<>(findings);
        all.addAll(Publication.wordsOf(CATALOGUE, highlight, findings));
        Publication publication = Publication.of(
                CATALOGUE,
                highlight,
                PackHighlight.childRows(pack),
                findings,
                all.stream()
                        .map(finding -> new Answer(
                                finding.fingerprint(), "Clerk", LocalDate.of(2021, 7, 1), "Asked of its author."))
                        .toList(),
                List.of());

        for (PaperClass paperClass : PaperClass.values()) {
            Report report = publication.report(paperClass);
            assertThat(HighlightReport.html(report)).as(paperClass + " page").contains(paperClass.words());
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            HighlightReport.xlsx(report, workbook);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook.toByteArray()))) {
                assertThat(book.findSheet("Contents")
                                .orElseThrow()
                                .read()
                                .get(1)
                                .getCellText(0))
                        .as(paperClass + " workbook")
                        .contains(paperClass.footer());
                assertThat(book.findSheet("Answered findings").isPresent())
                        .isEqualTo(paperClass == PaperClass.INTERNAL && !all.isEmpty());
            }
            if (paperClass == PaperClass.INTERNAL) {
                continue; // PublishedReportsTest has its PDF.
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            HighlightReport.pdf(report, pdf);
            assertThat(Accessible.faults(pdf.toByteArray()))
                    .as(paperClass + " PDF")
                    .isEmpty();
            try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
                assertThat(document.getDocumentInformation().getSubject()).contains(paperClass.words());
            }
        }
    }
}
