package org.waymark.papers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackCell;
import org.waymark.papers.pack.PackFigure;
import org.waymark.papers.pack.PublishedPacks;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.Proof;
import org.waymark.papers.proof.ProofFinding;

/**
 * Somebody who reads the published workbook of a real pack and nothing else of its figures, knows how months, lines, rows and columns hang together,
 * and tries to work the hidden counts out with linear programs. None of it is the program's own: it reads the printed cells and the pack's files.
 */
final class PublicAttackerTest {

    private static final int FINANCIAL_YEAR = 4;

    /** What is printed, by place; null where it is hidden. */
    private final Map<String, @Nullable BigDecimal> printed = new LinkedHashMap<>();

    /** What is true, by place. */
    private final Map<String, BigDecimal> truth = new HashMap<>();

    private final List<Sum> known = new ArrayList<>();

    /** {@code low <= sum of factors <= high}; null for no bound. */
    private record Sum(
            Map<String, Double> factors,
            @Nullable Double low,
            @Nullable Double high) {

        boolean isTrue(Map<String, BigDecimal> truth) {
            double sum = 0;
            for (Map.Entry<String, Double> factor : factors.entrySet()) {
                BigDecimal value = truth.get(factor.getKey());
                if (value == null) {
                    return false;
                }
                sum += factor.getValue() * value.doubleValue();
            }
            return (low == null || sum >= low - 1e-6) && (high == null || sum <= high + 1e-6);
        }
    }

    @Test
    void noHiddenCountOfOneToFiveCanBePlacedWithinFive() throws IOException {
        Pack pack = Pack.read(PublishedPacks.folder("torbay-2021"));
        read(published(pack), pack);
        scorecard(pack);
        tables(pack);
        known.removeIf(sum -> !sum.isTrue(truth));

        List<String> hidden = printed.entrySet().stream()
                .filter(one -> one.getValue() == null)
                .map(Map.Entry::getKey)
                .filter(place -> isCount(pack, place))
                .filter(place -> Objects.requireNonNull(truth.get(place)).signum() > 0
                        && Objects.requireNonNull(truth.get(place)).compareTo(new BigDecimal(5)) <= 0)
                .toList();
        assertThat(hidden).hasSizeGreaterThan(40);
        assertThat(known).hasSizeGreaterThan(100);
        for (String place : hidden) {
            double low = bound(place, false);
            double high = bound(place, true);
            assertThat(high - low).as(place + " from " + low + " to " + high).isGreaterThanOrEqualTo(5 - 1e-6);
        }
    }

    /** Answered for the test: the words and totals that stop the pack are not what this is about. */
    private static byte[] published(Pack pack) {
        Catalogue catalogue = Catalogue.packaged();
        Highlight highlight = PackHighlight.of(pack);
        List<ProofFinding> findings = Proof.with(catalogue).check(pack);
        List<ProofFinding> all = new ArrayList<>(findings);
        all.addAll(Publication.wordsOf(catalogue, highlight, findings));
        List<Answer> answers = all.stream()
                .map(finding -> new Answer(finding.fingerprint(), "Clerk", LocalDate.of(2021, 7, 1), "For the test."))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HighlightReport.xlsx(
                Publication.of(catalogue, highlight, PackHighlight.childRows(pack), findings, answers, List.of())
                        .report(PaperClass.PUBLIC),
                out);
        return out.toByteArray();
    }

    // ---- reading what is printed

    private void read(byte[] workbook, Pack pack) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Map<String, String> cells = new HashMap<>();
            List<Row> figures = book.findSheet("Figures").orElseThrow().read();
            for (Row row : figures.subList(1, figures.size())) {
                cells.put(row.getCellText(0) + "|" + row.getCellText(1) + "|" + row.getCellText(2), row.getCellText(3));
            }
            for (PackFigure figure : pack.figures()) {
                if (figure.value() != null) {
                    String title = pack.measures().stream()
                            .filter(line -> line.line().equals(figure.line()))
                            .findFirst()
                            .orElseThrow()
                            .title();
                    String text =
                            cells.get((figure.ref() == null ? "" : figure.ref()) + "|" + title + "|" + words(figure));
                    put(figure.line() + " " + figure.period().text(), figure.value(), text);
                }
            }
            for (PackCell cell : pack.cells()) {
                if (cell.value() != null) {
                    List<Row> rows = book.findSheet(cell.table()).orElseThrow().read();
                    int column = 0;
                    String heading = cell.column().substring(0, 1).toUpperCase(Locale.ROOT)
                            + cell.column().substring(1).replace('_', ' ');
                    while (!heading.equals(rows.get(0).getCellText(column))) {
                        column++;
                    }
                    int at = column;
                    String text = rows.stream()
                            .filter(row -> cell.rowName().equals(row.getCellText(0)))
                            .findFirst()
                            .map(row -> row.getCellText(at))
                            .orElseThrow();
                    put(place(cell.table(), cell.rowName(), cell.column()), cell.value(), text);
                }
            }
        }
    }

    private void put(String place, BigDecimal true_, @Nullable String text) {
        assertThat(text).as(place).isNotNull();
        truth.put(place, true_);
        boolean number = text != null && text.matches("[0-9.,]+%?");
        if (number) {
            BigDecimal read = new BigDecimal(Objects.requireNonNull(text).replaceAll("[,%]", ""));
            assertThat(read.subtract(true_).abs()).as(place).isLessThan(new BigDecimal("0.06"));
            printed.put(place, read);
        } else {
            assertThat(text).as(place).isIn("[c]", "[x]");
            printed.put(place, null);
        }
    }

    private static String words(PackFigure figure) {
        String text = figure.period().text();
        YearMonth month = figure.period().month();
        if (month != null) {
            return Month.from(month).getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
        }
        return text.startsWith("final-")
                ? "Final " + text.substring(6)
                : text.startsWith("ytd-")
                        ? "Year to date " + text.substring(4)
                        : text.equals("current") ? "Current" : text;
    }

    private static String place(String table, String row, String column) {
        return table + "/" + row + "/" + column;
    }

    private static boolean isCount(Pack pack, String place) {
        if (place.contains("/") && !place.matches("\\d+ .*")) {
            return !place.contains("/percent");
        }
        return pack.measures().stream()
                .anyMatch(line -> place.startsWith(line.line() + " ") && "count".equals(line.unit()));
    }

    // ---- what everybody knows

    private void scorecard(Pack pack) {
        Map<String, String> across = new HashMap<>();
        pack.additive().rows().forEach(row -> across.put(row.words("ref"), row.words("across_months")));
        pack.measures().forEach(line -> {
            String how = line.ref() == null ? null : across.get(line.ref());
            if (how != null && "count".equals(line.unit())) {
                years(pack, line.line(), how);
            }
        });
        for (String period : periods(pack)) {
            between(pack, period);
        }
    }

    private static List<String> periods(Pack pack) {
        return pack.figures().stream()
                .map(figure -> figure.period().text())
                .distinct()
                .toList();
    }

    private void years(Pack pack, String line, String how) {
        TreeMap<String, List<String>> months = new TreeMap<>();
        for (PackFigure figure : pack.figures()) {
            YearMonth month = figure.period().month();
            if (figure.line().equals(line) && month != null && figure.value() != null) {
                int start = month.getMonthValue() >= FINANCIAL_YEAR ? month.getYear() : month.getYear() - 1;
                months.computeIfAbsent(start + "/" + (start + 1) % 100, year -> new ArrayList<>())
                        .add(line + " " + month);
            }
        }
        months.forEach((year, names) -> {
            String toDate = line + " ytd-" + year;
            String all = line + " final-" + year;
            boolean whole = names.contains(line + " " + year.substring(0, 4) + "-04");
            if (how.equals("adds")) {
                sum(toDate, names, whole ? 0.0 : null);
                sum(all, names, null);
            } else {
                names.forEach(month -> atMost(month, toDate));
                names.forEach(month -> atMost(month, all));
            }
        });
    }

    /** The whole less its parts is 0, or 0 at least. */
    private void sum(String whole, List<String> parts, @Nullable Double most) {
        if (printed.containsKey(whole)) {
            Map<String, Double> factors = new LinkedHashMap<>();
            factors.put(whole, 1.0);
            parts.forEach(part -> factors.put(part, -1.0));
            known.add(new Sum(factors, 0.0, most));
        }
    }

    private void atMost(String lesser, String greater) {
        if (printed.containsKey(lesser) && printed.containsKey(greater)) {
            known.add(new Sum(Map.of(greater, 1.0, lesser, -1.0), 0.0, null));
        }
    }

    private void between(Pack pack, String period) {
        String missing = of(pack, "1.4", period);
        String fromCare = of(pack, "1.5", period);
        atMost(fromCare, missing);
        atMost(of(pack, "1.7", period), of(pack, "1.6", period));
        String seen = of(pack, "1.8c", period);
        String declined = of(pack, "1.8d", period);
        String returned = of(pack, "1.8a", period);
        if (printed.keySet().containsAll(List.of(seen, declined, returned))) {
            known.add(new Sum(Map.of(returned, 1.0, seen, -1.0, declined, -1.0), 0.0, null));
        }
        share(of(pack, "2.32b", period), of(pack, "2.32a", period), of(pack, "2.29", period));
        BigDecimal orders = printed.get(of(pack, "2.34", period));
        if (orders != null) {
            known.add(new Sum(
                    Map.of(of(pack, "2.33", period), -100.0, of(pack, "2.29", period), orders.doubleValue() + 0.5),
                    0.0,
                    null));
        }
    }

    private static String of(Pack pack, String ref, String period) {
        return pack.measures().stream()
                        .filter(line -> ref.equals(line.ref()))
                        .findFirst()
                        .orElseThrow()
                        .line()
                + " " + period;
    }

    /** A printed percentage is its parts' to within half of its last place. */
    private void share(String share, String numerator, String denominator) {
        BigDecimal percent = printed.get(share);
        if (percent != null && printed.containsKey(numerator) && printed.containsKey(denominator)) {
            double half = Math.pow(10, -percent.scale()) / 2;
            known.add(new Sum(Map.of(numerator, 100.0, denominator, -(percent.doubleValue() - half)), 0.0, null));
            known.add(new Sum(Map.of(numerator, 100.0, denominator, -(percent.doubleValue() + half)), null, 0.0));
        }
    }

    private void tables(Pack pack) {
        Map<List<String>, List<String>> partitions = new LinkedHashMap<>();
        pack.partitions()
                .rows()
                .forEach(row -> partitions
                        .computeIfAbsent(
                                List.of(
                                        row.words("table"),
                                        row.words("partition"),
                                        row.words("along"),
                                        row.words("whole")),
                                key -> new ArrayList<>())
                        .add(row.words("part")));
        List<String> columns = List.of("total", "in_date", "out_of_date");
        for (String table :
                pack.cells().stream().map(PackCell::table).distinct().toList()) {
            List<String> rows = pack.cells().stream()
                    .filter(cell -> cell.table().equals(table))
                    .map(PackCell::rowName)
                    .distinct()
                    .toList();
            partitions.forEach((key, parts) -> {
                if (key.get(0).equals(table)) {
                    for (String across : key.get(2).equals("rows") ? columns : rows) {
                        boolean along = key.get(2).equals("rows");
                        List<String> names = parts.stream()
                                .map(part -> along ? place(table, part, across) : place(table, across, part))
                                .filter(printed::containsKey)
                                .toList();
                        String whole = along ? place(table, key.get(3), across) : place(table, across, key.get(3));
                        sum(whole, names, 0.0);
                        sum(whole, names, null);
                    }
                }
            });
            String whole = rows.get(0);
            for (String row : rows) {
                share(place(table, row, "percent_in_date"), place(table, row, "in_date"), place(table, row, "total"));
                share(
                        place(table, row, "percent_out_of_date"),
                        place(table, row, "out_of_date"),
                        place(table, row, "total"));
                share(
                        place(table, row, "percent_of_current"),
                        place(table, row, "total"),
                        place(table, whole, "total"));
            }
            for (String column : columns) {
                Map<String, Double> either = new LinkedHashMap<>();
                either.put(place(table, "Current Toolkits", column), 1.0);
                either.put(place(table, "Children with CCE alerts", column), -1.0);
                either.put(place(table, "Children with CSE alerts", column), -1.0);
                either.put(place(table, "Children with both CSE and CCE", column), 1.0);
                known.add(new Sum(either, 0.0, 0.0));
            }
        }
    }

    // ---- working it out

    private double bound(String place, boolean high) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Variable> variables = new HashMap<>();
        printed.forEach((name, value) -> {
            if (value == null && truth.get(name) != null) {
                variables.put(name, model.addVariable(name).lower(0).upper(100_000));
            }
        });
        for (int i = 0; i < known.size(); i++) {
            Expression expression = model.addExpression("known " + i);
            double fixed = 0;
            for (Map.Entry<String, Double> factor : known.get(i).factors().entrySet()) {
                Variable variable = variables.get(factor.getKey());
                if (variable != null) {
                    expression.set(variable, factor.getValue());
                } else {
                    fixed += factor.getValue()
                            * Objects.requireNonNull(printed.get(factor.getKey()))
                                    .doubleValue();
                }
            }
            Double low = known.get(i).low();
            Double most = known.get(i).high();
            if (low != null) {
                expression.lower(low - fixed);
            }
            if (most != null) {
                expression.upper(most - fixed);
            }
        }
        Objects.requireNonNull(variables.get(place)).weight(1);
        Optimisation.Result result = high ? model.maximise() : model.minimise();
        assertThat(result.getState().isFeasible()).as(place).isTrue();
        return result.getValue();
    }
}
