package org.waymark.app.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.app.database.RealPostgres;
import org.waymark.papers.pack.Pack;

@SuppressWarnings("NullAway.Init")
class TypedIntakeTest {

    private static final Instant FIRST = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-25T10:00:00Z");
    private static final String BY = "Performance analyst";

    private static JdbcClient jdbc;

    @TempDir
    Path folder;

    private final TypedStore store = new TypedStore(jdbc);
    private final TypedIntake intake = new TypedIntake(store, Set.of("improvement"));

    @BeforeAll
    static void start() {
        jdbc = JdbcClient.create(RealPostgres.migrated("measures"));
    }

    @BeforeEach
    void empty() {
        jdbc.sql("""
                truncate measures_typed_paper, measures_typed_line, measures_typed_printing, measures_typed_benchmark,
                    measures_typed_figure
                """).update();
    }

    @Test
    void aScorecardIsKeptAsPrintedWithThePlaceOfEachRow() throws IOException {
        TypedTaken taken =
                intake.take(paper("Highlights", "2026-11-18", "4.1,Agency staff,14%,22%", "9.8%"), BY, FIRST);

        assertThat(taken).isEqualTo(new TypedTaken("highlights", 1, 1, 0));
        assertThat(store.papers())
                .extracting(TypedStore.Paper::title, paper -> paper.reportedOn().toString())
                .containsExactly(tuple("Highlights", "2026-11-18"));
        TypedStore.Printing printing =
                store.printings(store.papers().get(0).id()).get(0);
        assertThat(printing.printed().targetMin()).isEqualTo("14%");
        assertThat(printing.printed().benchmarks()).containsExactly(java.util.Map.entry("national", "22%"));
        assertThat(printing.printed().at().where()).isEqualTo("measures.csv, row 2");
        assertThat(store.lines("highlights"))
                .extracting(TypedStore.Line::address)
                .containsExactly("4.1-agency-staff");
        assertThat(store.figures("highlights"))
                .extracting(
                        figure -> figure.printed().text(),
                        figure -> String.valueOf(figure.printed().value()),
                        figure -> figure.printed().at().where())
                .containsExactly(tuple("9.8%", "9.8", "figures.csv, row 2"));
    }

    @Test
    void thePaperTakenAgainSaysNothingNew() throws IOException {
        TypedPaper paper = paper("Highlights", "2026-11-18", "4.1,Agency staff,14%,22%", "9.8%", "10.1%");
        intake.take(paper, BY, FIRST);

        assertThat(intake.take(paper, BY, LATER).isNothing()).isTrue();
        assertThat(store.figures("highlights")).hasSize(2);
    }

    @Test
    void aCorrectionIsAFurtherRowAndTheFigureBeforeStays() throws IOException {
        intake.take(paper("Highlights", "2026-11-18", "4.1,Agency staff,14%,22%", "9.8%"), BY, FIRST);

        TypedTaken taken =
                intake.take(paper("Highlights", "2026-11-18", "4.1,Agency staff,15%,22%", "9.9%"), BY, LATER);

        assertThat(taken).isEqualTo(new TypedTaken("highlights", 0, 0, 1));
        assertThat(store.figures("highlights"))
                .extracting(figure -> figure.printed().text(), TypedStore.Figure::takenAt)
                .containsExactly(tuple("9.8%", FIRST), tuple("9.9%", LATER));
        assertThat(store.printings(store.papers().get(0).id()))
                .extracting(printing -> printing.printed().targetMin())
                .containsExactly("15%");
        assertThatThrownBy(() ->
                        jdbc.sql("update measures_typed_figure set value = 1").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is only added to");
        assertThatThrownBy(() -> jdbc.sql("delete from measures_typed_printing").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aLaterPaperOfTheSameTitleAddsToTheSameLine() throws IOException {
        intake.take(paper("Highlights", "2026-11-18", "4.1,Agency staff,14%,22%", "9.8%"), BY, FIRST);

        TypedTaken taken =
                intake.take(paper("Highlights", "2026-12-18", "4.1,Agency staff,14%,22%", "9.6%"), BY, LATER);

        assertThat(taken).isEqualTo(new TypedTaken("highlights", 0, 1, 0));
        assertThat(store.papers())
                .extracting(paper -> paper.reportedOn().toString())
                .containsExactly("2026-12-18", "2026-11-18");
        assertThat(store.figures("highlights"))
                .extracting(figure -> figure.printed().text())
                .containsExactly("9.8%", "9.6%");
    }

    @Test
    void twoLinesOfTheSameNameStayTwo() throws IOException {
        write("measures.csv", "line,ref,title\n1,2.24,Reviews\n2,2.24,Reviews\n");
        write("figures.csv", "line,period,value_text\n1,2026-10,5\n2,2026-10,7\n");
        cover("Highlights", "2026-11-18");

        intake.take(TypedPaper.of(Pack.read(folder)), BY, FIRST);
        TypedTaken again = intake.take(TypedPaper.of(Pack.read(folder)), BY, LATER);

        assertThat(again.isNothing()).isTrue();
        assertThat(store.lines("highlights"))
                .extracting(TypedStore.Line::address)
                .containsExactly("2.24-reviews", "2.24-reviews-2");
    }

    @Test
    void aFigureOfNoLineIsNotLostAndAMonthPrintedTwiceKeepsBoth() throws IOException {
        write("measures.csv", "line,ref,title\n1,2.24,Reviews\n");
        write("figures.csv", "line,period,value_text\n9,2026-10,5\n1,2026-10,6\n1,2026-10,7\n");
        cover("Highlights", "2026-11-18");

        TypedTaken taken = intake.take(TypedPaper.of(Pack.read(folder)), BY, FIRST);

        assertThat(taken).isEqualTo(new TypedTaken("highlights", 2, 3, 0));
        assertThat(store.lines("highlights")).extracting(TypedStore.Line::title).containsExactly("Reviews", "Line 9");
        assertThat(intake.take(TypedPaper.of(Pack.read(folder)), BY, LATER).isNothing())
                .isTrue();
    }

    @Test
    void aTitleDoesNotTakeTheAddressOfAComputedScorecard() throws IOException {
        assertThat(intake.take(paper("Improvement", "2026-11-18", "4.1,Agency staff,,", "1"), BY, FIRST)
                        .scorecard())
                .isEqualTo("improvement-as-typed");
    }

    @Test
    void aPublishedScorecardIsTakenWhole() {
        Path published = Path.of("../../shared/packs/torbay-2021");
        assumeTrue(Files.isDirectory(published), "The published pack torbay-2021 is not beside the project.");
        Pack pack = Pack.read(published);

        TypedTaken taken = intake.take(TypedPaper.of(pack), BY, FIRST);

        assertThat(taken.lines()).isEqualTo(pack.measures().size());
        assertThat(taken.figures()).isEqualTo(pack.figures().size());
        assertThat(store.figures(taken.scorecard()))
                .extracting(figure -> figure.printed().value())
                .containsExactlyInAnyOrderElementsOf(
                        pack.figures().stream().map(figure -> figure.value()).toList());
        assertThat(intake.take(TypedPaper.of(pack), BY, LATER).isNothing()).isTrue();
    }

    private TypedPaper paper(String title, String on, String line, String... october) throws IOException {
        cover(title, on);
        write("measures.csv", "line,ref,title,target_min,national\n11," + line + "\n");
        StringBuilder figures = new StringBuilder("line,period,value_text\n");
        for (int i = 0; i < october.length; i++) {
            figures.append("11,2026-")
                    .append(10 + i)
                    .append(',')
                    .append(october[i])
                    .append('\n');
        }
        write("figures.csv", figures.toString());
        return TypedPaper.of(Pack.read(folder));
    }

    private void cover(String title, String on) throws IOException {
        write("pack.yaml", "title: " + title + "\nauthority: Eastmere\nreport_date: " + on + "\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
