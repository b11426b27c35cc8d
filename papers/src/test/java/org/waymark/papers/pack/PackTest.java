package org.waymark.papers.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

final class PackTest {

    @TempDir
    private Path folder;

    @Test
    void aPackOfACoverAloneIsAPackWithNothingElse() throws IOException {
        cover();

        Pack pack = Pack.read(folder);

        assertThat(pack.cover().title()).isEqualTo("Highlight report");
        assertThat(pack.cover().reportedOn()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(pack.cover().overallStatus()).isNull();
        assertThat(pack.measures()).isEmpty();
        assertThat(pack.glossary().isEmpty()).isTrue();
    }

    @Test
    void valuesStayAsPrintedAndHaveANumberWhereThereIsOne() throws IOException {
        cover();
        write(
                "figures.csv",
                "line,ref,period,value_text,value,numerator,denominator,note",
                "7,1.1,2026-07,15.40%,15.40,77,500,",
                "7,1.1,2026-08,n/a,,,,not collected",
                "7,1.1,ytd-2026/27,137 / 55*,137,,,",
                "7,1.1,2026-09,about ten,about ten,,,");

        List<PackFigure> figures = Pack.read(folder).figures();

        assertThat(figures).extracting(PackFigure::text).containsExactly("15.40%", "n/a", "137 / 55*", "about ten");
        assertThat(figures.get(0).value()).isEqualTo("15.40");
        assertThat(figures.get(0).denominator()).isEqualTo("500");
        assertThat(figures.get(1).value()).isNull();
        assertThat(figures.get(1).note()).isEqualTo("not collected");
        assertThat(figures.get(2).value()).isEqualTo("137");
        assertThat(figures.get(3).value()).isNull();
    }

    @Test
    void withoutAColumnOfNumbersTheyAreReadFromWhatIsPrinted() throws IOException {
        cover();
        write("figures.csv", "line,period,value_text", "7,2026-07,\"1,204\"", "7,2026-08,12 of 30", "7,2026-09,8.5%");

        assertThat(Pack.read(folder).figures())
                .extracting(figure -> String.valueOf(figure.value()))
                .containsExactly("1204", "null", "8.5");
    }

    @Test
    void everyFormOfPeriodIsToldApartAndAnUnknownOneIsKept() {
        assertThat(PackPeriod.of("2020-07").month()).isEqualTo(YearMonth.of(2020, 7));
        assertThat(PackPeriod.of("2019/20"))
                .isEqualTo(new PackPeriod(PackPeriod.Kind.YEAR, "2019/20", null, "2019/20"));
        assertThat(PackPeriod.of("final-2020/21").kind()).isEqualTo(PackPeriod.Kind.FINAL);
        assertThat(PackPeriod.of("ytd-2021/22").year()).isEqualTo("2021/22");
        assertThat(PackPeriod.of("current").kind()).isEqualTo(PackPeriod.Kind.CURRENT);
        assertThat(PackPeriod.of("2020-13").kind()).isEqualTo(PackPeriod.Kind.OTHER);
        assertThat(PackPeriod.of("last summer").text()).isEqualTo("last summer");
        assertThat(PackPeriod.of(null).text()).isEmpty();
    }

    @Test
    void messyContentIsReadAsItStands() throws IOException {
        cover();
        write(
                "plan.csv",
                "ref,action,lead,due,update,our own column",
                "1.1,Find homes,,before the summer,\"Said \"\"soon\"\",",
                "twice\",kept",
                "",
                "1.1,Find homes,Head of Service,31/02/2026,As above,");
        write("risks.csv", "ref,description,probability,impact,score", "5,Late,3,4,16");

        Pack pack = Pack.read(folder);

        assertThat(pack.actions()).hasSize(2);
        assertThat(pack.actions().get(0).lead()).isNull();
        assertThat(pack.actions().get(0).due()).isEqualTo("before the summer");
        assertThat(pack.actions().get(0).update()).isEqualTo("Said \"soon\",\ntwice");
        assertThat(pack.actions().get(0).at().text("our_own_column")).isEqualTo("kept");
        assertThat(pack.actions().get(1).at().where()).isEqualTo("plan.csv, row 4");
        assertThat(pack.risks().get(0).score()).isEqualTo("16");
    }

    @Test
    void aByteOrderMarkAndColumnsInAnotherOrderAndCaseDoNotMatter() throws IOException {
        cover();
        write("pledges.csv", "\uFEFFPledge, Priority", "We will listen.,Listening");

        PackPledge pledge = Pack.read(folder).pledges().get(0);

        assertThat(pledge.pledge()).isEqualTo("We will listen.");
        assertThat(pledge.priority()).isEqualTo("Listening");
    }

    @Test
    void allTroubleWithTheStructureIsToldAtOnceWithFileRowAndWhatToDo() throws IOException {
        write("measures.csv", "ref,title", "1.1,Visits");
        write("themes.csv", "theme,status", "One,Green,and a comma too many");
        write("plan.csv", "ref,action,ref", "1,Do,2");
        write("risks.csv", "description", "\"never closed");
        Files.write(folder.resolve("pledges.csv"), new byte[] {'p', (byte) 0xE9, '\n'});
        write("priorities.csv");

        List<Problem> problems = problems();

        assertThat(problems)
                .extracting(Problem::code, Problem::where)
                .containsExactlyInAnyOrder(
                        tuple("pack-yaml-missing", "pack.yaml"),
                        tuple("pack-column-missing", "measures.csv, row 1"),
                        tuple("pack-row-too-long", "themes.csv, row 2"),
                        tuple("pack-column-twice", "plan.csv, row 1"),
                        tuple("pack-csv-unreadable", "risks.csv"),
                        tuple("pack-csv-encoding", "pledges.csv"),
                        tuple("pack-csv-unreadable", "priorities.csv"));
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.whatToDo()).isNotBlank());
    }

    @Test
    void aCoverWithoutWhatItNeedsSaysEachKey() throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"), "title: Report\nreport_date: soon\nfinancial_year_start_month: 13\n");

        assertThat(problems())
                .extracting(Problem::whatHappened)
                .containsExactly(
                        "\"authority\" is missing.",
                        "\"report_date\" is not a date.",
                        "\"financial_year_start_month\" is not the number of a month.");
    }

    @Test
    void thePublishedPacksAreReadWhole() throws IOException {
        Path torbay = PublishedPacks.folder("torbay-2021");

        Pack pack = Pack.read(torbay);

        assertThat(pack.cover().overallStatus()).isEqualTo("AMBER");
        assertThat(pack.measures()).hasSize(45);
        assertThat(pack.measures()).filteredOn(PackMeasure::heading).hasSize(1);
        assertThat(pack.figures()).hasSize(613);
        assertThat(pack.figures()).noneMatch(figure -> figure.period().kind() == PackPeriod.Kind.OTHER);
        assertThat(pack.actions()).hasSize(75);
        assertThat(pack.cells()).hasSize(148);
        assertThat(pack.risks()).hasSize(10);
        assertThat(pack.pledges()).hasSize(22);
        Pack earlier = Pack.read(PublishedPacks.folder("torbay-2016"));
        assertThat(earlier.actions()).hasSize(62);
        assertThat(earlier.successMeasures()).hasSize(81);
        Pack leavers = Pack.read(PublishedPacks.folder("devon-2020-care-leavers"));
        assertThat(leavers.actions()).hasSize(52);
        assertThat(leavers.cover().statuses()).hasSize(4);
        assertThat(leavers.themes().get(0).passages()).isNotEmpty();
    }

    private List<Problem> problems() {
        EngineException refused = catchThrowableOfType(EngineException.class, () -> Pack.read(folder));
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    private void cover() throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "title: Highlight report\nauthority: Eastmere Council\nreport_date: 2026-12-10\n");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines), StandardCharsets.UTF_8);
    }
}
