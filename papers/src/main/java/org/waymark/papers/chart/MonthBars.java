package org.waymark.papers.chart;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.series.DateWords;

/**
 * Work in time, one bar each, 1160 wide: an outline where it is planned, filled where it was done, orange where it is past its date. The same
 * bars always give the same text. A table that says the same belongs beneath it.
 */
public final class MonthBars {

    private static final int WIDTH = 1160;
    private static final int SIZE = 14;
    private static final double LEFT = 290;
    private static final double RIGHT = 980;
    private static final double HEAD = 52;
    private static final double ROW = 28;
    private static final double BAR = 13;
    private static final int MONTHS_BEFORE = 12;
    private static final int MONTHS_AFTER = 15;
    private static final String PLAN = "#12436d";
    private static final String REGULAR = "fill=\"" + Svg.SECOND + "\"";
    private static final String INK = "fill=\"" + Svg.INK + "\"";
    private static final String BOLD = "font-weight=\"700\" fill=\"" + Svg.INK + "\"";

    private final List<Group> groups;
    private final LocalDate today;
    private final LocalDate start;
    private final LocalDate end;
    private final Svg svg = new Svg();

    private MonthBars(List<Group> groups, LocalDate today) {
        this.groups = groups;
        this.today = today;
        LocalDate from = groups.stream()
                .flatMap(group -> group.bars().stream())
                .map(Bar::from)
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate to = groups.stream()
                .flatMap(group -> group.bars().stream())
                .map(Bar::to)
                .max(LocalDate::compareTo)
                .orElse(today);
        YearMonth now = YearMonth.from(today);
        this.start = later(earlier(YearMonth.from(from), now), now.minusMonths(MONTHS_BEFORE))
                .atDay(1);
        this.end = earlier(later(YearMonth.from(to), now), now.plusMonths(MONTHS_AFTER))
                .plusMonths(1)
                .atDay(1);
    }

    /** Bars under a heading. */
    public record Group(String title, List<Bar> bars) {
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One piece of work.
     *
     * @param from the first day it is known from
     * @param to the last day that is in time, not before {@code from}
     * @param doneTo how far it is filled; null if nothing was done
     * @param late true if it is past its last day and not done
     * @param state how it stands, in words
     * @param bold true if the words need action
     */
    public record Bar(
            String label,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate doneTo,
            boolean late,
            String state,
            boolean bold) {}

    /**
     * The picture. What lies more than a year before or fifteen months after today is cut off at the edge.
     *
     * @param meetings days marked by triangles
     */
    public static String of(String title, List<Group> groups, List<LocalDate> meetings, LocalDate today) {
        return new MonthBars(groups, today).drawn(title, meetings);
    }

    /** The months that are shown, such as {@code August 2026 to March 2027}. */
    public static String span(List<Group> groups, LocalDate today) {
        MonthBars bars = new MonthBars(groups, today);
        return DateWords.month(YearMonth.from(bars.start)) + " to "
                + DateWords.month(YearMonth.from(bars.end.minusDays(1)));
    }

    private String drawn(String title, List<LocalDate> meetings) {
        long rows = groups.stream().mapToLong(group -> group.bars().size() + 1L).sum();
        double bottom = HEAD + rows * ROW;
        months(bottom);
        for (LocalDate day : meetings) {
            if (!day.isBefore(start) && day.isBefore(end)) {
                triangle(x(day));
            }
        }
        double y = HEAD;
        for (Group group : groups) {
            svg.text(0, y + ROW - 9, SIZE, "start", BOLD, shortened(group.title(), RIGHT));
            svg.line(0, y + ROW - 1, WIDTH - 20, y + ROW - 1, "stroke=\"#b1b4b6\"");
            y += ROW;
            for (Bar bar : group.bars()) {
                bar(bar, y);
                y += ROW;
            }
        }
        double now = x(today);
        svg.line(now, HEAD - 12, now, bottom, "stroke=\"" + Svg.INK + "\" stroke-width=\"1.6\"");
        svg.text(now, 14, SIZE, "middle", BOLD, "Today");
        return svg.picture(WIDTH, (int) bottom + 6, title, description());
    }

    private void months(double bottom) {
        long count = ChronoUnit.MONTHS.between(start, end);
        long every = count <= 16 ? 1 : 2;
        double lastYear = -100;
        for (long i = 0; i < count; i++) {
            LocalDate first = start.plusMonths(i);
            double left = x(first);
            double middle = (left + x(first.plusMonths(1))) / 2;
            svg.line(left, HEAD, left, bottom, "stroke=\"#e1e3e4\"");
            if (i % every == 0) {
                svg.text(middle, 32, SIZE, "middle", REGULAR, DateWords.shortName(first.getMonth()));
            }
            boolean year = i == 0 || first.getMonth() == Month.JANUARY;
            double now = x(today);
            boolean free = left > now ? left - now > 28 : now - left > 62;
            if (year && free && left - lastYear > 40) {
                svg.text(left, 14, SIZE, "start", BOLD, String.valueOf(first.getYear()));
                lastYear = left;
            }
        }
    }

    private void triangle(double x) {
        svg.add("<path d=\"M" + Svg.at(x - 5) + " 39L" + Svg.at(x + 5) + " 39L" + Svg.at(x) + " 48Z\" " + INK + "/>");
    }

    private void bar(Bar bar, double y) {
        double top = y + (ROW - BAR) / 2;
        svg.text(LEFT - 10, top + 11, SIZE, "end", INK, shortened(bar.label(), LEFT - 14));
        double from = x(bar.from());
        double to = x(bar.to().plusDays(1));
        if (to > from) {
            svg.rect(from, top, to - from, BAR, "fill=\"#fff\" stroke=\"" + PLAN + "\" stroke-width=\"1.3\"");
        }
        if (bar.doneTo() != null) {
            double done = Math.min(to, x(bar.doneTo().plusDays(1)));
            svg.rect(from, top, Math.max(0, done - from), BAR, "fill=\"" + PLAN + "\"");
        }
        if (bar.late()) {
            svg.rect(
                    to,
                    top,
                    Math.max(0, x(today) - to),
                    BAR,
                    "fill=\"#e46c0a\" stroke=\"#7a3300\" stroke-width=\"1.3\"");
        }
        svg.text(RIGHT + 12, top + 11, SIZE, "start", bar.bold() ? BOLD : INK, bar.state());
    }

    private double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end);
        return LEFT + (RIGHT - LEFT) * Math.max(0, Math.min(1, share));
    }

    private String description() {
        return groups.stream()
                .flatMap(group -> group.bars().stream())
                .map(bar -> bar.label() + ": " + bar.state())
                .collect(Collectors.joining("; ", "", ". The same is in the table below."));
    }

    /** The words with an ellipsis where they would be wider. */
    private static String shortened(String words, double width) {
        if (TextWidth.of(words, SIZE) <= width) {
            return words;
        }
        String cut = words;
        while (!cut.isEmpty() && TextWidth.of(cut + "…", SIZE) > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.strip() + "…";
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return Stream.of(one, other).min(YearMonth::compareTo).orElseThrow();
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return Stream.of(one, other).max(YearMonth::compareTo).orElseThrow();
    }
}
