package org.waymark.papers.proof.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;

/**
 * Finds the dates in running text, each at its own precision, and what is written as a date and cannot be one.
 *
 * <p>A year of two digits must be near the report's. A date without a year is taken only if it is the nearest to the report by far: from two months
 * before it to six after. A bare "18/4" is a date only after such a word as "on"; a bare "June" only after such a word as "in".
 */
public final class DatesInWords {

    private static final String FILE = "reference/dates_in_words.yaml";

    private static final String MONTH =
            "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";

    private static final Pattern DATE = Pattern.compile(
            "(?=[\\djfmasondqw])(?<![\\d./])(?<!\\d-)(?:"
                    + "(?<isoyear>\\d{4})-(?<isomonth>\\d{1,2})(?:-(?<isoday>\\d{1,2}))?(?![\\d/-])"
                    + "|(?:Q(?<quarter>[1-4])\\s{1,2}(?:of\\s)?)?(?<yearfrom>(?:20)?\\d{2})/(?<yearto>(?:20)?\\d{2}|\\d)(?![./-]?\\d|[\\s-]years?[\\s-]olds?\\b)"
                    + "|(?<day>\\d{1,2})(?<mark>[./-])(?<month>\\d{1,2})(?:\\k<mark>(?<year>\\d{4,5}|\\d{2}))?(?![./-]?\\d)"
                    + "|(?:(?<days>" + DAY + "(?:\\s{0,2}(?:&|and|,|to|–|-)\\s{0,2}" + DAY
                    + "){0,3})\\s{0,2}(?:of\\s{1,2})?)?(?<![\\p{L}])(?<name>" + MONTH
                    + ")(?!\\p{L})\\.?(?:[\\s,]{0,2}['’]?(?<nameyear>\\d{4,6}|\\d{2})(?!\\d|%|[./:]\\d|st\\b|nd\\b|rd\\b|th\\b))?"
                    + "|(?<season>spring|summer|autumn|winter)\\s(?:term\\s)?(?<seasonyear>20\\d\\d)(?![\\d/-])"
                    + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern AMERICAN_DAY =
            Pattern.compile("^\\s(\\d{1,2})(?:st|nd|rd|th)(?:,?\\s(20\\d\\d))?(?!\\d)");
    private static final Pattern JOINED =
            Pattern.compile("\\s{0,2}(?:–|-|to|and|&|until|or)\\s{0,2}(?:the\\s)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONWARDS =
            Pattern.compile("^\\s{0,2}(?:onwards?|and onwards?)\\b", Pattern.CASE_INSENSITIVE);
    /** "3 June: the plan will be made" is an entry of that day. */
    private static final Pattern HEADS = Pattern.compile("^\\s{0,2}(?:[:–—-]|updates?\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern UPDATED =
            Pattern.compile("\\bupdated?(?:\\s(?:as\\s(?:of|at)|on|for))?[\\s:–-]{1,3}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEK = Pattern.compile(
            "(?:w/?c|w\\.c\\.|week commencing|week beginning|week of)\\s{0,2}(?:the\\s)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ON_A_DAY = Pattern.compile(
            "(?:\\b(?:on|by|until|till|before|meeting|dated)|w/?c)\\s{1,2}(?:the\\s)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_A_MONTH = Pattern.compile(
            "\\b(?:in|by|during|until|till|from|before|since|through|of|end|start|beginning|early|mid|late|last|this|next)[\\s-]{1,2}(?:the\\s)?$",
            Pattern.CASE_INSENSITIVE);

    private static final int CENTURY = 2000;
    private static final int YEARS_NEAR = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int DAYS_BACK = 62;
    private static final int DAYS_AHEAD = 183;
    private static final int DAYS_OF_WEEK = 7;
    private static final int AROUND = 200;
    private static final int BEFORE = 30;
    private static final int AFTER = 24;

    private record Part(Pattern before, int from, int to) {}

    private record Season(int from, int to) {}

    /** A date before it has its place in time: one without a year waits for the report's, or for that of the other end of a range. */
    private record Found(
            int from,
            int to,
            @Nullable Integer year,
            int monthFrom,
            int monthTo,
            int dayFrom,
            int dayTo,
            boolean whole,
            boolean bare) {

        LocalDate first(int inYear) {
            return YearMonth.of(inYear, monthFrom).atDay(dayFrom);
        }

        LocalDate last(int inYear) {
            YearMonth month = YearMonth.of(monthTo < monthFrom ? inYear + 1 : inYear, monthTo);
            return month.atDay(Math.min(dayTo, month.lengthOfMonth()));
        }
    }

    private final TenseWords tense;
    private final Phrases monthOf;
    private final Phrases counted;
    private final List<Part> parts;
    private final Map<String, Season> seasons;

    private DatesInWords(YamlFile words) {
        tense = new TenseWords(words);
        monthOf = Phrases.of(words.texts("month_of"));
        counted = Phrases.of(words.texts("counted"));
        parts = words.parts("parts").stream()
                .map(part -> new Part(
                        Pattern.compile(
                                Phrases.alternatives(part.texts("words")) + "[\\s-]{0,2}(?:the\\s)?$",
                                Pattern.CASE_INSENSITIVE),
                        part.number("from", 1),
                        part.number("to", 31)))
                .toList();
        seasons = new HashMap<>();
        words.parts("seasons")
                .forEach(season -> seasons.put(
                        season.text("word"), new Season(season.number("from", 1), season.number("to", 12))));
    }

    /** With the words of a catalogue. */
    public static DatesInWords with(Catalogue catalogue) {
        return new DatesInWords(catalogue.file(FILE));
    }

    /**
     * The dates of a text, in order.
     *
     * @param reportedOn the report's date, which gives the year to dates without one
     * @param yearStartsIn the first month of the financial year, for "2026/27" and "Q1 2026/27"
     */
    public List<DateSaid> in(String text, LocalDate reportedOn, int yearStartsIn) {
        List<DateSaid> said = new ArrayList<>();
        for (Sentence sentence : Sentence.of(text)) {
            List<Found> found = found(sentence.text(), reportedOn, yearStartsIn, new ArrayList<>());
            if (found.isEmpty()) {
                continue;
            }
            TenseWords.Spoken spoken = tense.in(sentence.text());
            for (int i = 0; i < found.size(); i++) {
                Found one = found.get(i);
                Found other = i + 1 < found.size() ? found.get(i + 1) : null;
                if (other != null && joined(sentence.text(), one, other)) {
                    range(sentence, one, other, reportedOn, spoken, said);
                    i++;
                } else {
                    single(sentence, one, reportedOn, spoken, said);
                }
            }
        }
        return said;
    }

    /** What is written in a text as a date and cannot be one. */
    public List<ImpossibleDate> impossible(String text, LocalDate reportedOn) {
        List<ImpossibleDate> impossible = new ArrayList<>();
        found(text, reportedOn, 1, impossible);
        return impossible;
    }

    private void single(
            Sentence sentence, Found one, LocalDate reportedOn, TenseWords.Spoken spoken, List<DateSaid> said) {
        Integer year = one.year() == null ? nearest(one, one, reportedOn) : one.year();
        if (year == null
                || one.bare()
                        && !IN_A_MONTH
                                .matcher(before(sentence.text(), one.from()))
                                .find()) {
            return;
        }
        add(sentence, one.from(), one.to(), one.first(year), one.last(year), one.whole(), spoken, said);
    }

    private void range(
            Sentence sentence,
            Found one,
            Found other,
            LocalDate reportedOn,
            TenseWords.Spoken spoken,
            List<DateSaid> said) {
        Integer year = other.year() == null ? nearest(one, other, reportedOn) : other.year();
        if (year == null) {
            return;
        }
        int began = one.year() != null ? one.year() : one.monthFrom() <= other.monthFrom() ? year : year - 1;
        LocalDate first = one.first(began);
        LocalDate last = other.last(year);
        if (last.isBefore(first)) {
            add(sentence, one.from(), one.to(), first, one.last(began), one.whole(), spoken, said);
            add(sentence, other.from(), other.to(), other.first(year), last, other.whole(), spoken, said);
        } else {
            add(sentence, one.from(), other.to(), first, last, one.whole() && other.whole(), spoken, said);
        }
    }

    private void add(
            Sentence sentence,
            int from,
            int to,
            LocalDate first,
            LocalDate last,
            boolean whole,
            TenseWords.Spoken spoken,
            List<DateSaid> said) {
        String text = sentence.text();
        String after = after(text, to);
        boolean open = ONWARDS.matcher(after).find();
        Matcher next = monthOf.matcher(after);
        boolean name = whole && next.find() && next.start() <= 1;
        boolean entry = UPDATED.matcher(before(text, from)).find()
                || from <= BEFORE
                        && text.substring(0, from).isBlank()
                        && (first.equals(last) || HEADS.matcher(after).find());
        said.add(new DateSaid(
                text.substring(from, text.charAt(to - 1) == '.' ? to - 1 : to),
                sentence.from() + from,
                first,
                open ? null : last,
                text.substring(Math.max(0, from - AROUND), Math.min(text.length(), to + AROUND))
                        .strip(),
                name || entry ? Tense.UNCLEAR : spoken.of(from, to)));
    }

    private static boolean joined(String text, Found one, Found other) {
        return JOINED.matcher(text.substring(one.to(), Math.max(one.to(), other.from())))
                        .matches()
                && (one.year() == null || other.year() != null);
    }

    /** The year that brings a date near the report; null if none does, or the date is not there in that year. */
    private static @Nullable Integer nearest(Found one, Found other, LocalDate reportedOn) {
        for (int year = reportedOn.getYear() - 1; year <= reportedOn.getYear() + 1; year++) {
            if (one.dayFrom() > YearMonth.of(year, one.monthFrom()).lengthOfMonth()) {
                continue;
            }
            long since = ChronoUnit.DAYS.between(other.last(year), reportedOn);
            long ahead = ChronoUnit.DAYS.between(reportedOn, other.last(year));
            if (since <= DAYS_BACK && ahead <= DAYS_AHEAD) {
                return year;
            }
        }
        return null;
    }

    private List<Found> found(String text, LocalDate reportedOn, int yearStartsIn, List<ImpossibleDate> impossible) {
        List<Found> all = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        int at = 0;
        while (at <= text.length() && date.find(at)) {
            Found one;
            if (date.group("isoyear") != null) {
                one = iso(date, impossible);
            } else if (date.group("yearfrom") != null) {
                one = financialYear(date, reportedOn, yearStartsIn);
                if (one == null) {
                    one = numbers(text, date, reportedOn, impossible);
                }
            } else if (date.group("day") != null) {
                one = numbers(text, date, reportedOn, impossible);
            } else if (date.group("season") != null) {
                Season season = seasons.get(date.group("season").toLowerCase(Locale.ROOT));
                one = season == null
                        ? null
                        : new Found(
                                date.start(),
                                date.end(),
                                Integer.valueOf(date.group("seasonyear")),
                                season.from(),
                                season.to(),
                                1,
                                31,
                                true,
                                false);
            } else {
                one = named(text, date, reportedOn, impossible);
            }
            if (one != null) {
                all.add(one);
            }
            at = one == null ? date.end() : Math.max(one.to(), date.end());
        }
        return all;
    }

    /** 2026-06-17, or the month 2026-06. "2026-28" is a span of years. */
    private static @Nullable Found iso(Matcher date, List<ImpossibleDate> impossible) {
        int year = Integer.parseInt(date.group("isoyear"));
        int month = Integer.parseInt(date.group("isomonth"));
        String day = date.group("isoday");
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        if (month < 1 || month > 12) {
            if (day != null || month <= year % 100) {
                impossible.add(new ImpossibleDate(date.group(), "there is no month " + month));
            }
            return null;
        }
        if (day == null) {
            return new Found(date.start(), date.end(), year, month, month, 1, 31, true, false);
        }
        return day(date.start(), date.end(), year, month, Integer.parseInt(day), date.group(), impossible);
    }

    /** 2026/27, 26/27, 2026/7 and quarters of them; null if the second year is not the next. */
    private static @Nullable Found financialYear(Matcher date, LocalDate reportedOn, int yearStartsIn) {
        int from = Integer.parseInt(date.group("yearfrom"));
        String to = date.group("yearto");
        int scale = to.length() == 1 ? 10 : 100;
        boolean next = Integer.parseInt(to) % scale == (from + 1) % scale;
        boolean isYear = date.group("yearfrom").length() == 4 || Integer.parseInt(to) > 12;
        int year = from < 100 ? CENTURY + from : from;
        if (!next || !isYear || Math.abs(year - reportedOn.getYear()) > YEARS_NEAR) {
            return null;
        }
        String quarter = date.group("quarter");
        int months = quarter == null ? 12 : 3;
        LocalDate first = LocalDate.of(year, yearStartsIn, 1)
                .plusMonths(quarter == null ? 0 : 3L * (Integer.parseInt(quarter) - 1));
        LocalDate last = first.plusMonths(months).minusDays(1);
        return new Found(
                date.start(),
                date.end(),
                first.getYear(),
                first.getMonthValue(),
                last.getMonthValue(),
                1,
                31,
                true,
                false);
    }

    /** 18/04/2027, 18.04.27, 18-04-2027; 18/4 after "on". */
    private static @Nullable Found numbers(
            String text, Matcher date, LocalDate reportedOn, List<ImpossibleDate> impossible) {
        boolean halves = date.group("yearfrom") != null;
        String dayText = date.group(halves ? "yearfrom" : "day");
        String monthText = date.group(halves ? "yearto" : "month");
        if (dayText.length() > 2 || monthText.length() > 2) {
            return null;
        }
        int day = Integer.parseInt(dayText);
        int month = Integer.parseInt(monthText);
        String mark = halves ? "/" : date.group("mark");
        String yearText = halves ? null : date.group("year");
        String before = before(text, date.start());
        int from = date.start();
        if (yearText == null) {
            boolean isDay = mark.equals("/")
                    && ON_A_DAY.matcher(before).find()
                    && day >= 1
                    && month >= 1
                    && month <= 12
                    && day <= YearMonth.of(CENTURY, month).lengthOfMonth()
                    && !after(text, date.end()).startsWith(" of ");
            return isDay ? new Found(from, date.end(), null, month, month, day, day, false, false) : null;
        }
        if (yearText.length() == 2
                && (mark.equals("-") || mark.equals(".") && (monthText.length() < 2 || month > 12))) {
            return null;
        }
        int year = Integer.parseInt(yearText);
        if (yearText.length() == 2) {
            year += CENTURY;
            if (Math.abs(year - reportedOn.getYear()) > YEARS_NEAR) {
                return null;
            }
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            impossible.add(new ImpossibleDate(date.group(), "there is no year " + yearText + " here"));
            return null;
        }
        if (month < 1 || month > 12) {
            impossible.add(new ImpossibleDate(date.group(), "there is no month " + month));
            return null;
        }
        Found one = day(from, date.end(), year, month, day, date.group(), impossible);
        if (one != null && WEEK.matcher(before).find()) {
            LocalDate last = one.first(year).plusDays(DAYS_OF_WEEK - 1);
            return new Found(
                    from, date.end(), year, month, last.getMonthValue(), day, last.getDayOfMonth(), false, false);
        }
        return one;
    }

    private static @Nullable Found day(
            int from, int to, int year, int month, int day, String printed, List<ImpossibleDate> impossible) {
        int length = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > length) {
            impossible.add(new ImpossibleDate(
                    printed,
                    java.time.Month.of(month).getDisplayName(java.time.format.TextStyle.FULL, Locale.UK) + " has "
                            + length + " days"));
            return null;
        }
        return new Found(from, to, year, month, month, day, day, false, false);
    }

    /** 17 June 2026, 12th and 17th June, June 2026, June 26, the end of June, June. */
    private @Nullable Found named(String text, Matcher date, LocalDate reportedOn, List<ImpossibleDate> impossible) {
        String name = date.group("name");
        int month = month(name);
        String days = date.group("days");
        int from = date.start();
        int to = date.end();
        Integer year = null;
        String yearText = date.group("nameyear");
        if (yearText != null && yearText.length() == 2) {
            int near = CENTURY + Integer.parseInt(yearText);
            Matcher count = counted.matcher(after(text, to));
            boolean counts = days == null && count.find() && count.start() <= 1;
            if (counts || Math.abs(near - reportedOn.getYear()) > YEARS_NEAR) {
                to = date.end("name");
            } else {
                year = near;
            }
        } else if (yearText != null) {
            int written = Integer.parseInt(yearText);
            if (written < FIRST_YEAR || written > LAST_YEAR) {
                boolean aYear = yearText.length() > 4 && yearText.startsWith("20") || days != null;
                if (aYear) {
                    impossible.add(
                            new ImpossibleDate(text.substring(from, to), "there is no year " + yearText + " here"));
                }
                return null;
            }
            year = written;
        }
        boolean capital = Character.isUpperCase(name.charAt(0));
        boolean word = name.equalsIgnoreCase("may") || name.equalsIgnoreCase("mar") || name.equalsIgnoreCase("march");
        if (!capital && (word || days == null && year == null)) {
            return null;
        }
        if (days == null && year == null) {
            Matcher american = AMERICAN_DAY.matcher(after(text, date.end("name")));
            if (american.find()) {
                int day = Integer.parseInt(american.group(1));
                Integer given = american.group(2) == null ? null : Integer.valueOf(american.group(2));
                return day >= 1 && day <= YearMonth.of(CENTURY, month).lengthOfMonth()
                        ? new Found(
                                from, date.end("name") + american.end(), given, month, month, day, day, false, false)
                        : null;
            }
        }
        if (days != null) {
            return days(text, date, year, month, days, to, impossible);
        }
        String before = before(text, from);
        for (Part part : parts) {
            Matcher said = part.before().matcher(before);
            if (said.find()) {
                return new Found(
                        from - (before.length() - said.start()),
                        to,
                        year,
                        month,
                        month,
                        part.from(),
                        part.to(),
                        false,
                        false);
            }
        }
        return new Found(from, to, year, month, month, 1, 31, true, year == null);
    }

    private static @Nullable Found days(
            String text,
            Matcher date,
            @Nullable Integer year,
            int month,
            String days,
            int to,
            List<ImpossibleDate> impossible) {
        Matcher number = Pattern.compile("\\d{1,2}").matcher(days);
        int first = 0;
        int last = 0;
        while (number.find()) {
            last = Integer.parseInt(number.group());
            first = first == 0 ? last : first;
        }
        int longest = YearMonth.of(year == null ? CENTURY : year, month).lengthOfMonth();
        if (last < 1 || last > longest || first < 1 || first > last) {
            boolean aDay = last == first && last > longest && last <= 39 && (year != null || days.matches(".*\\D"));
            if (aDay) {
                day(
                        date.start(),
                        to,
                        year == null ? CENTURY : year,
                        month,
                        last,
                        text.substring(date.start(), to),
                        impossible);
            }
            return null;
        }
        if (year != null
                && last == first
                && WEEK.matcher(before(text, date.start())).find()) {
            LocalDate end = LocalDate.of(year, month, last).plusDays(DAYS_OF_WEEK - 1);
            return new Found(
                    date.start(), to, year, month, end.getMonthValue(), first, end.getDayOfMonth(), false, false);
        }
        return new Found(date.start(), to, year, month, month, first, last, false, false);
    }

    private static String before(String text, int at) {
        return text.substring(Math.max(0, at - BEFORE), at);
    }

    private static String after(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + AFTER));
    }

    private static int month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return 1 + "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(start) / 3;
    }
}
