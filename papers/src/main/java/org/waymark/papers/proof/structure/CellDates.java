package org.waymark.papers.proof.structure;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.PackCover;
import org.waymark.papers.pack.PrintedDate;
import org.waymark.papers.proof.words.DateSaid;
import org.waymark.papers.proof.words.DatesInWords;

/** Reads cells that are meant for a date, in which dates are also written as spreadsheets write them: {@code Mar-26}, {@code 11/2026}, {@code 2026}. */
record CellDates(DatesInWords dates) {

    private static final Pattern HYPHEN = Pattern.compile("(?<=\\d)-(?=\\p{L}{3})|(?<=\\p{L}{3})-(?=\\d)");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    /**
     * A date in a cell.
     *
     * @param from where it begins in the cell
     * @param last null if it has no end
     */
    record CellDate(
            String printed,
            int from,
            LocalDate first,
            @Nullable LocalDate last) {}

    /** The last date of a cell; empty if it holds none. */
    Optional<CellDate> last(PackCover cover, @Nullable String cell) {
        if (cell == null) {
            return Optional.empty();
        }
        Optional<PrintedDate> whole = PrintedDate.of(cell);
        if (whole.isPresent()) {
            return whole.map(date -> new CellDate(cell, 0, date.first(), date.last()));
        }
        if (YEAR.matcher(cell).matches()) {
            Year year = Year.parse(cell);
            return Optional.of(new CellDate(cell, 0, year.atDay(1), year.atDay(year.length())));
        }
        List<DateSaid> said = dates.in(HYPHEN.matcher(cell).replaceAll(" "), cover.reportedOn(), cover.yearStartsIn());
        if (said.isEmpty()) {
            return Optional.empty();
        }
        DateSaid last = said.get(said.size() - 1);
        String printed =
                cell.substring(last.from(), last.from() + last.printed().length());
        return Optional.of(new CellDate(printed, last.from(), last.first(), last.last()));
    }
}
