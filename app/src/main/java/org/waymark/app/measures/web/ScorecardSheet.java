package org.waymark.app.measures.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.waymark.app.measures.ScorecardMonth;
import org.waymark.app.measures.ScorecardMonth.Line;
import org.waymark.app.measures.ScorecardMonth.Section;
import org.waymark.app.measures.ScorecardMonth.Shown;
import org.waymark.app.pages.CsvOut;
import org.waymark.papers.series.DateWords;

/** What a scorecard's page shows, as a file to take away: the same lines in the same order with the same figures. */
record ScorecardSheet(ScorecardMonth scorecard, Order order) {

    private static final List<String> AFTER = List.of(
            "year_to_date",
            "target",
            "floor",
            "against_target",
            "is_it_changing",
            "will_the_target_be_met",
            "compare",
            "compare_with",
            "how_sure",
            "figures_of",
            "restated",
            "no_value");

    List<String> header() {
        return Stream.of(
                        Stream.of("section", "ref", "measure", "unit"),
                        scorecard.columns().stream().map(YearMonth::toString),
                        AFTER.stream())
                .flatMap(part -> part)
                .toList();
    }

    /** One list a line; a number is a {@link BigDecimal}, all else is text or null. */
    List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Section section : order.of(scorecard)) {
            section.lines().forEach(line -> rows.add(row(section.title(), line)));
        }
        return rows;
    }

    String csv() {
        StringWriter out = new StringWriter();
        CsvOut csv = new CsvOut(out);
        csv.row(header());
        rows().forEach(csv::row);
        return out.toString();
    }

    void xlsx(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Waymark", "1.0")) {
            Worksheet sheet = book.newWorksheet("Scorecard");
            sheet.value(0, 0, scorecard.title() + ", " + DateWords.month(scorecard.month()));
            sheet.style(0, 0).bold().set();
            List<String> header = header();
            for (int column = 0; column < header.size(); column++) {
                sheet.value(2, column, header.get(column));
                sheet.style(2, column).bold().wrapText(true).set();
            }
            int number = 3;
            for (List<@Nullable Object> row : rows()) {
                for (int column = 0; column < row.size(); column++) {
                    Object value = row.get(column);
                    if (value instanceof BigDecimal figure) {
                        sheet.value(number, column, figure);
                        sheet.style(number, column)
                                .format(figure.scale() > 0 ? "0." + "0".repeat(figure.scale()) : "#,##0")
                                .set();
                    } else if (value != null) {
                        sheet.value(number, column, value.toString());
                    }
                }
                number++;
            }
            sheet.width(0, 24);
            sheet.width(2, 48);
            sheet.freezePane(3, 3);
            sheet.finish();
        }
    }

    private List<@Nullable Object> row(String section, Line line) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(section);
        row.add(line.ref());
        row.add(line.title());
        row.add(line.says());
        line.figures().forEach(shown -> row.add(figure(shown)));
        row.add(line.yearToDate() == null ? null : figure(line.yearToDate()));
        row.add(number(line.target()));
        row.add(number(line.floor()));
        row.add(line.againstTarget());
        row.add(line.verdict() == null ? null : line.verdict().headline());
        row.add(line.verdict() == null ? null : line.verdict().outlook());
        row.add(line.compare() == null ? null : number(line.compare().words()));
        row.add(line.compare() == null ? null : line.compare().whose());
        row.add(line.sureness() == null ? null : line.sureness().level().words());
        row.add(line.asAt().toString());
        row.add(restated(line));
        row.add(line.newest().noValue());
        return row;
    }

    private String restated(Line line) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < line.figures().size(); i++) {
            String was = line.figures().get(i).was();
            if (was != null) {
                words.add(scorecard.columns().get(i) + " was " + was);
            }
        }
        return String.join("; ", words);
    }

    private static @Nullable Object figure(Shown shown) {
        return number(shown.words());
    }

    /** The number that a text is, so that a spreadsheet can reckon with it; the text where it is none. */
    private static @Nullable Object number(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String plain = words.replace(",", "").replace("−", "-");
        return plain.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(plain) : Objects.requireNonNull(words);
    }
}
