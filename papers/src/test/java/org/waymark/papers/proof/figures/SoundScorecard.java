package org.waymark.papers.proof.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackTable;
import org.waymark.papers.pack.Row;

/** An invented paper whose figures agree with each other, by seed, and the same paper with one cell changed. */
final class SoundScorecard {

    private static final List<String> MONTHS = List.of(
            "2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12",
            "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06");
    private static final int YEAR = 12;

    private final Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();

    SoundScorecard(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            counted(i, random);
        }
        shares(random);
        scores(random);
        table(random);
    }

    private SoundScorecard(SoundScorecard other) {
        other.files.forEach((file, rows) -> {
            List<Map<String, String>> copy = new ArrayList<>();
            rows.forEach(row -> copy.add(new LinkedHashMap<>(row)));
            files.put(file, copy);
        });
    }

    /** The same with another text in one cell. */
    SoundScorecard with(String file, int row, String column, String text) {
        SoundScorecard changed = new SoundScorecard(this);
        changed.rows(file).get(row).put(column, text);
        if (column.equals("value")) {
            changed.rows(file).get(row).put("value_text", text);
        }
        return changed;
    }

    List<Map<String, String>> rows(String file) {
        return files.computeIfAbsent(file, name -> new ArrayList<>());
    }

    Pack pack() {
        List<PackTable> tables = new ArrayList<>();
        files.forEach((file, rows) -> {
            Set<String> columns = new LinkedHashSet<>();
            List<Row> typed = new ArrayList<>();
            for (Map<String, String> row : rows) {
                columns.addAll(row.keySet());
                typed.add(new Row(file, typed.size() + 2, row));
            }
            tables.add(new PackTable(file, List.copyOf(columns), typed));
        });
        return Pack.of(
                Map.of("title", "Highlight report", "authority", "Anyshire", "report_date", "2026-07-20"), tables);
    }

    /** A count whose months add, with a part of it beside. */
    private void counted(int number, Random random) {
        String whole = "6." + (2 * number + 1);
        String part = "6." + (2 * number + 2);
        List<Integer> all = new ArrayList<>();
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            all.add(5 + random.nextInt(40));
            some.add(random.nextInt(all.get(i) + 1));
        }
        line(
                whole,
                "Visits of kind " + number,
                "count",
                all.stream().map(String::valueOf).toList(),
                true);
        line(
                part,
                "Late visits of kind " + number,
                "count",
                some.stream().map(String::valueOf).toList(),
                true);
        rows("relations.csv")
                .add(Map.of(
                        "left",
                        part,
                        "relation",
                        "<=",
                        "right",
                        whole,
                        "periods",
                        "month year ytd",
                        "says",
                        "Late is a part."));
    }

    /** The share that one count is of another, as it is rounded. */
    private void shares(Random random) {
        List<String> shares = new ArrayList<>();
        for (String month : MONTHS) {
            shares.add(Math.round(100.0 * count("6.2", month) / count("6.1", month)) + "%");
        }
        line("7.1", "% of visits that are late", "%", shares, false);
        rows("relations.csv")
                .add(Map.of(
                        "left", "7.1", "relation", "=", "right", "6.2 / 6.1", "periods", "month", "says", "A share."));
        List<String> others = new ArrayList<>();
        MONTHS.forEach(month -> others.add(40 + random.nextInt(60) + "%"));
        line("7.2", "% of reviews on time", "%", others, false);
    }

    /** An average whose year lies between its months. */
    private void scores(Random random) {
        List<String> scores = new ArrayList<>();
        MONTHS.forEach(month -> scores.add("2." + random.nextInt(10)));
        line("7.3", "Score of audits", "score", scores, false);
        rows("additive.csv").add(Map.of("ref", "7.3", "across_months", "weighted-average"));
        double sum = 0;
        for (int i = 0; i < YEAR; i++) {
            sum += Double.parseDouble(scores.get(i));
        }
        figure("7.3", "final-2025/26", String.format(java.util.Locale.ROOT, "%.1f", sum / YEAR));
    }

    private void table(Random random) {
        List<Integer> late = new ArrayList<>();
        List<Integer> total = new ArrayList<>();
        for (String area : List.of("North", "South", "West")) {
            int all = 1 + random.nextInt(60);
            int some = random.nextInt(all + 1);
            tableRow(area, all, some);
            total.add(all);
            late.add(some);
            rows("partitions.csv")
                    .add(Map.of(
                            "table", "Open plans", "partition", "area", "along", "rows", "whole", "All", "part", area));
        }
        tableRow("All", sum(total), sum(late));
        for (String part : List.of("on_time", "late")) {
            rows("partitions.csv")
                    .add(Map.of(
                            "table",
                            "Open plans",
                            "partition",
                            "currency",
                            "along",
                            "columns",
                            "whole",
                            "total",
                            "part",
                            part));
        }
    }

    private void tableRow(String row, int all, int late) {
        cell(row, "total", all);
        cell(row, "on_time", all - late);
        cell(row, "late", late);
        cell(row, "percent_late", (int) Math.round(100.0 * late / all));
    }

    private void cell(String row, String column, int value) {
        Map<String, String> cell = new LinkedHashMap<>();
        cell.put("table", "Open plans");
        cell.put("row", row);
        cell.put("column", column);
        cell.put("value", String.valueOf(value));
        rows("breakdowns.csv").add(cell);
    }

    private void line(String ref, String title, String unit, List<String> values, boolean adds) {
        double newest = number(values.get(values.size() - 1));
        double before = number(values.get(values.size() - 2));
        Map<String, String> measure = new LinkedHashMap<>();
        measure.put("line", "L" + ref);
        measure.put("kind", "measure");
        measure.put("ref", ref);
        measure.put("title", title);
        measure.put("unit", unit);
        measure.put("period_type", "Month");
        measure.put("target_min", "n/a");
        measure.put("target_upper", "n/a");
        measure.put("trend_printed", newest > before ? "up" : newest < before ? "down" : "no change");
        rows("measures.csv").add(measure);
        for (int i = 0; i < MONTHS.size(); i++) {
            figure(ref, MONTHS.get(i), values.get(i));
        }
        if (adds) {
            rows("additive.csv").add(Map.of("ref", ref, "across_months", "adds"));
            figure(
                    ref,
                    "final-2025/26",
                    String.valueOf(sum(values.subList(0, YEAR).stream()
                            .map(Integer::valueOf)
                            .toList())));
            figure(
                    ref,
                    "ytd-2026/27",
                    String.valueOf(sum(values.subList(YEAR, values.size()).stream()
                            .map(Integer::valueOf)
                            .toList())));
        }
    }

    private void figure(String ref, String period, String value) {
        Map<String, String> figure = new LinkedHashMap<>();
        figure.put("line", "L" + ref);
        figure.put("ref", ref);
        figure.put("period", period);
        figure.put("value_text", value);
        figure.put("value", value.replace("%", ""));
        rows("figures.csv").add(figure);
    }

    private double count(String ref, String period) {
        return rows("figures.csv").stream()
                .filter(figure -> ref.equals(figure.get("ref")) && period.equals(figure.get("period")))
                .mapToDouble(figure -> number(figure.getOrDefault("value", "0")))
                .findFirst()
                .orElseThrow();
    }

    private static double number(String value) {
        return Double.parseDouble(value.replace("%", ""));
    }

    private static int sum(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sum();
    }
}
