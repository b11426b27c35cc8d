package org.waymark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.Format;
import org.waymark.cli.print.Printer;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Example;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.measure.MeasureRunner;

/**
 * A measure in words, in the order in which people ask: what, why, what counts, what to beware of, how it is proven, and only then the SQL.
 *
 * @param title the measure's
 * @param parts headings and what stands under them
 */
record Explanation(String title, List<Part> parts) {

    private static final int WIDTH = 96;
    private static final String INDENT = "  ";

    /** A heading and its lines; a prose line is wrapped, others are left as they are. */
    private record Part(String heading, List<String> lines, boolean prose) {}

    static Explanation of(Catalogue catalogue, Measure measure) {
        List<Part> parts = new ArrayList<>();
        say(parts, "Question", measure.question());
        say(parts, "Why it matters", measure.whyItMatters());
        say(parts, "What is counted", measure.numerator());
        say(parts, "Out of", measure.denominator() == null ? "Nothing: it is a count." : measure.denominator());
        say(
                parts,
                "What one of them is",
                measure.countsChildren() ? "A child, who counts once in any period." : measure.counts());
        say(parts, "Unit", measure.unitWords().isEmpty() ? measure.unit() : measure.unitWords());
        say(parts, "Which way is better", measure.polarity().word());
        say(
                parts,
                "Periods",
                measure.period().grains().stream().map(Grain::word).collect(Collectors.joining(", ")));
        List<String> groups = MeasureRunner.groupsOf(measure);
        say(parts, "Groups", groups.isEmpty() ? "None." : String.join(", ", groups));
        say(parts, "Target", target(measure));
        say(parts, "To compare with", benchmark(measure));
        say(
                parts,
                "Source",
                measure.source().guidance()
                        + (measure.source().url() == null
                                ? ""
                                : " " + measure.source().url()));
        if (!measure.caveats().isEmpty()) {
            parts.add(new Part(
                    "Beware",
                    measure.caveats().stream().map(caveat -> "- " + caveat).toList(),
                    true));
        }
        say(parts, "Owner", measure.owner());
        parts.add(new Part(
                "Changes",
                measure.history().stream()
                        .map(change ->
                                "- version " + change.version() + ", from " + change.from() + ": " + change.change())
                        .toList(),
                true));
        say(parts, "File", "catalogue/" + measure.file());
        for (Example example : measure.examples()) {
            parts.add(
                    new Part("Example: " + example.name() + " (as at " + example.asAt() + ")", lines(example), false));
        }
        parts.add(new Part(
                "SQL, one row a thing counted",
                MeasureRunner.sqlOf(catalogue, measure).strip().lines().toList(),
                false));
        return new Explanation(measure.id() + ", version " + measure.version() + ": " + measure.title(), parts);
    }

    void print(Format format, Writer out) {
        if (format != Format.TABLE) {
            try (Printer printer = Printer.of(format, out, Column.text("heading"), Column.text("text"))) {
                parts.forEach(part -> printer.row(part.heading(), String.join("\n", part.lines())));
            }
            return;
        }
        StringBuilder text = new StringBuilder(title + "\n");
        for (Part part : parts) {
            text.append('\n').append(part.heading()).append('\n');
            part.lines().forEach(line -> text.append(part.prose() ? wrapped(line) : INDENT + line + "\n"));
        }
        try {
            out.write(text.toString());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(List<Part> parts, String heading, String text) {
        parts.add(new Part(heading, List.of(text.strip()), true));
    }

    private static String target(Measure measure) {
        var target = measure.target();
        return target == null
                ? "None is set."
                : target.value().toPlainString() + " " + measure.unitWords() + ", set by " + target.setBy() + ". "
                        + target.reason();
    }

    private static String benchmark(Measure measure) {
        var benchmark = measure.benchmark();
        return benchmark == null
                ? "Nothing published was found."
                : benchmark.area() + ", " + benchmark.period() + ": "
                        + benchmark.value().toPlainString() + " " + measure.unitWords() + " (" + benchmark.source()
                        + ")";
    }

    private static List<String> lines(Example example) {
        List<String> lines = new ArrayList<>();
        example.given().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(table -> {
            lines.add("given " + table.getKey());
            List<List<String>> rows = new ArrayList<>(List.of(table.getValue().columns()));
            rows.addAll(table.getValue().rows());
            int columns = table.getValue().columns().size();
            int[] widths = new int[columns];
            rows.forEach(row -> {
                for (int i = 0; i < columns; i++) {
                    widths[i] = Math.max(widths[i], row.get(i).length());
                }
            });
            for (List<String> row : rows) {
                StringBuilder line = new StringBuilder(INDENT);
                for (int i = 0; i < columns; i++) {
                    line.append(i == 0 ? "" : " | ")
                            .append(row.get(i))
                            .append(" ".repeat(widths[i] - row.get(i).length()));
                }
                lines.add(line.toString().stripTrailing());
            }
        });
        example.expect()
                .forEach(expected -> lines.add("expect "
                        + expected.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.joining(", "))));
        return lines;
    }

    /** Breaks a line between words; what follows the first line of a list item hangs under its words. */
    private static String wrapped(String text) {
        String hanging = INDENT + (text.startsWith("- ") ? "  " : "");
        StringBuilder all = new StringBuilder(INDENT);
        int column = INDENT.length();
        boolean first = true;
        for (String word : text.split("\\s+")) {
            if (!first && column + 1 + word.length() > WIDTH) {
                all.append('\n').append(hanging).append(word);
                column = hanging.length() + word.length();
            } else {
                all.append(first ? "" : " ").append(word);
                column += word.length() + (first ? 0 : 1);
            }
            first = false;
        }
        return all.append('\n').toString();
    }
}
