package org.waymark.papers.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A table each row of which is a single child. Only an {@link InternalReport} can hold it: nothing that a board or the public is given has a place
 * for one, and none of its texts can be read outside this package.
 */
public final class ChildRows {

    /** A heading of a column that tells one child from another, such as a number, a name or a day of birth. */
    private static final Pattern TELLS_APART = Pattern.compile(
            "(child|children s|young person|person|pupil|client|case|nhs|cla|lac)( s)?( unique)? (id|no|number|ref|reference|identifier|name|initials)"
                    + "|child|young person|pupil|upn|ucn|uln|nhs no|(unique )?pupil number"
                    + "|(fore|sur)names?|(first|given|family|full) names?"
                    + "|d ?o ?b|date of birth|birth ?(date|day)|home address|home postcode");

    /** What a case system gives a child: a run of figures, longer than a year or a count. */
    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Za-z]{0,4}[ -]?(?!(19|20)\\d{6}$)\\d{6,}[A-Za-z]?");

    private final String title;
    private final String file;
    private final List<String> columns;
    private final List<List<String>> rows;

    /**
     * @param title what the rows are
     * @param file where they come from
     * @param columns headings
     * @param rows as many texts as there are columns, "" for a blank
     */
    public ChildRows(String title, String file, List<String> columns, List<List<String>> rows) {
        this.title = title;
        this.file = file;
        this.columns = List.copyOf(columns);
        this.rows = rows.stream().map(List::copyOf).toList();
    }

    /** True if a column is headed as one that tells children apart, or holds what a case system gives a child. */
    static boolean tellApart(List<String> headings, List<List<String>> rows) {
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", " ")
                    .strip();
            int at = column;
            List<String> texts = rows.stream()
                    .map(row -> row.get(at))
                    .filter(text -> !text.isBlank())
                    .toList();
            long numbers = texts.stream()
                    .filter(text -> CASE_NUMBER.matcher(text.strip()).matches())
                    .count();
            if (TELLS_APART.matcher(heading).matches() || numbers > 0 && 2 * numbers >= texts.size()) {
                return true;
            }
        }
        return false;
    }

    /** What the rows are, in words. */
    public String title() {
        return title;
    }

    /** The file of the pack that they come from. */
    public String file() {
        return file;
    }

    /** How many there are. */
    public int size() {
        return rows.size();
    }

    List<String> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return "ChildRows[" + title + ", " + rows.size() + " hidden]";
    }
}
