package org.waymark.papers.report;

import java.util.List;
import java.util.Locale;

/**
 * What disclosure control did to a report.
 *
 * @param numbers how many counts and shares of children the report prints whose size is known
 * @param hidden how many of them are hidden in public, {@code [c]}
 * @param unchecked how many numbers besides are left out in public because nobody can say how many children they tell of, {@code [x]}
 * @param narrowest the least width, in children, of what a reader of all that is shown can say of a count of 1 to 5; infinite where there is none
 * @param doNotAdd where parts do not add up to the whole that is printed, or a rule between lines is broken, in sentences; nothing was hidden on its
 *     account
 */
public record Disclosed(int numbers, int hidden, int unchecked, double narrowest, List<String> doNotAdd) {

    public Disclosed {
        doNotAdd = List.copyOf(doNotAdd);
    }

    /** The hidden part of the numbers, 0 to 1. */
    public double share() {
        return numbers == 0 ? 0 : (double) hidden / numbers;
    }

    /** How much is hidden and how well, in sentences. */
    public String says() {
        if (numbers == 0 && unchecked == 0) {
            return "The paper prints no number of children, so none has to be hidden in public.";
        }
        String narrow = hidden == 0
                ? ""
                : Double.isInfinite(narrowest)
                        ? " A reader of all that is shown can set no upper end to a hidden small count."
                        : " A reader of all that is shown knows of a hidden small count at best that it lies in a range of "
                                + Math.round(Math.floor(narrowest)) + ".";
        return "Hidden in public: " + hidden + " of " + numbers + " numbers ("
                + String.format(Locale.UK, "%.1f", 100 * share()) + "%)." + narrow
                + (unchecked == 0
                        ? ""
                        : " Left out because they could not be checked: " + unchecked
                                + ". Add numerator and denominator columns to figures.csv to have shares and averages checked and shown.");
    }
}
