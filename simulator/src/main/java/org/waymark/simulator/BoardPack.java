package org.waymark.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The invented improvement board's papers as a pack. The words are in resource files, in which {@code {month+2}},
 * {@code {iso-3}}, {@code {day+1}}, {@code {quarter+1}} and {@code {ym-4}} stand for dates counted in months from the
 * second date of the request.
 *
 * <p>The papers agree with each other but for four slips a careful reader finds: action 2.4 is blue though its update
 * says that nobody has begun; risk 5 prints 16 for 3 times 4; measure 4.03 is printed as rising while its figures fall;
 * action 3.3 is due before 3.6, on which it depends.
 */
final class BoardPack {

    private static final List<String> FILES = List.of(
            "pack.yaml",
            "themes.csv",
            "plan.csv",
            "risks.csv",
            "priorities.csv",
            "forum_actions.csv",
            "minuted_commitments.csv",
            "recommendations.csv",
            "pledges.csv",
            "rag_guidance.csv",
            "measures.csv");
    private static final Pattern TOKEN = Pattern.compile("\\{(month|iso|day|quarter|ym)([+-]\\d+)}");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final long STREAM = 0xB0A2DL << 40;
    private static final int MONTHS_OF_FIGURES = 24;

    private final LocalDate asAt;
    private final long seed;

    BoardPack(SimulatorRequest request) {
        asAt = request.secondAsAt();
        seed = request.seed();
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : FILES) {
            Files.writeString(folder.resolve(name), dated(resource(name)), StandardCharsets.UTF_8);
        }
        writeFigures(folder.resolve("figures.csv"));
    }

    /** Monthly figures of what no return supplies; the start, the end and the noise of each line are in a resource. */
    private void writeFigures(Path file) throws IOException {
        try (CsvFile figures =
                new CsvFile(file, "line", "ref", "period", "value_text", "value", "numerator", "denominator", "note")) {
            for (String row : resource("series.csv").lines().skip(1).toList()) {
                String[] series = row.split(",");
                Chance chance = new Chance(seed, STREAM + Integer.parseInt(series[0]));
                for (int back = MONTHS_OF_FIGURES - 1; back >= 0; back--) {
                    figure(figures, series, chance, back);
                }
            }
        }
    }

    private void figure(CsvFile figures, String[] series, Chance chance, int back) throws IOException {
        double from = Double.parseDouble(series[2]);
        double to = Double.parseDouble(series[3]);
        double noise = Double.parseDouble(series[4]);
        int denominator = Integer.parseInt(series[5]);
        double progress = back >= 12 ? 0 : (12 - back) / 12.0;
        double level = from + (to - from) * progress + noise * (chance.fraction() + chance.fraction() - 1);
        YearMonth month = YearMonth.from(asAt).minusMonths(back);
        if (denominator == 0) {
            String value = Long.toString(Math.max(0, Math.round(level)));
            figures.row(series[0], series[1], month.toString(), value, value, "", "", "");
            return;
        }
        long numerator = Math.max(0, Math.min(denominator, Math.round(level * denominator / 100)));
        long tenths = Math.round(1000.0 * numerator / denominator);
        String value = tenths / 10 + "." + tenths % 10;
        figures.row(
                series[0],
                series[1],
                month.toString(),
                value + "%",
                value,
                Long.toString(numerator),
                Integer.toString(denominator),
                "");
    }

    private String dated(String text) {
        Matcher matcher = TOKEN.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            int months = Integer.parseInt(matcher.group(2));
            YearMonth month = YearMonth.from(asAt).plusMonths(months);
            String words = MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
            matcher.appendReplacement(
                    result,
                    switch (matcher.group(1)) {
                        case "month" -> words;
                        case "iso" -> month.atDay(18).toString();
                        case "day" -> CsvFile.british(month.atEndOfMonth());
                        case "ym" -> month.toString();
                        default -> quarter(month);
                    });
        }
        return matcher.appendTail(result).toString();
    }

    private static String quarter(YearMonth month) {
        int start = month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1;
        int quarter = (month.getMonthValue() + 8) % 12 / 3 + 1;
        return "Q" + quarter + " " + start + "/" + (start + 1) % 100;
    }

    private static String resource(String name) {
        try (InputStream in = BoardPack.class.getResourceAsStream("pack/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The simulator is packaged without pack/" + name);
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                StringBuilder text = new StringBuilder();
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    text.append(line).append('\n');
                }
                return text.toString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
