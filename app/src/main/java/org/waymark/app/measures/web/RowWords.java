package org.waymark.app.measures.web;

import java.math.BigDecimal;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.MeasureWords;
import org.waymark.app.measures.RowsBehind;
import org.waymark.app.pages.Print;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.measure.Figure;
import org.waymark.engine.measure.Part;
import org.waymark.papers.series.Series;

/** What is said of the rows behind a figure. */
final class RowWords {

    private RowWords() {}

    /** {@code 38 referrals in October 2026}. */
    static String title(Measure measure, RowsBehind behind) {
        String of = switch (behind.part()) {
            case LEFT_OUT -> " left out of the figure";
            case NUMERATOR -> Explained.allRows(measure) == Part.DENOMINATOR ? " counted on top" : "";
            case DENOMINATOR -> "";
        };
        String in = behind.figure().period().grain() == Grain.MONTH ? " in " : ", ";
        return Print.number(behind.all()) + " " + measure.counts() + of + in + MeasureWords.in(behind.figure());
    }

    /** How many of them are on top, and how many of them the viewer sees. */
    static String lead(Measure measure, RowsBehind behind, Viewer viewer) {
        Figure figure = behind.figure();
        String first = "";
        if (behind.part() == Part.LEFT_OUT) {
            first = "They are in neither part of the figure: " + MeasureWords.leftOut(figure) + ". ";
        } else if (behind.part() == Part.DENOMINATOR
                && measure.unit().equals("percent")
                && figure.numerator() != null
                && figure.denominator() != null) {
            BigDecimal not = figure.denominator().subtract(figure.numerator());
            first = Series.asSet(figure.numerator())
                    + (figure.numerator().compareTo(BigDecimal.ONE) == 0 ? " is" : " are") + " counted on top and "
                    + Series.asSet(not) + (not.compareTo(BigDecimal.ONE) == 0 ? " is" : " are") + " not. ";
        }
        if (behind.withheld() == 0) {
            return first + "You see them all.";
        }
        if (!viewer.seesAnyRow()) {
            return first
                    + "You see none of them: people of your role see the rows of their own worker, and none is named for you."
                    + " Ask whoever looks after people and scope in Waymark.";
        }
        return first + "You see " + Print.number(behind.shown().size()) + " of them, of " + viewer.scope() + "; "
                + Print.number(behind.withheld()) + (behind.withheld() == 1 ? " is" : " are")
                + " outside what you see.";
    }

    static String logged(RowsBehind behind, Viewer viewer, String when) {
        return "This page lists " + Print.number(behind.children())
                + (behind.children() == 1 ? " child" : " children") + ". That you opened it is in the access log: "
                + viewer.displayName() + ", " + when + ".";
    }

    /** {@code 12 rows shown and 26 withheld make 38, …}: both numbers, and that they make the figure. */
    static String sum(Measure measure, RowsBehind behind) {
        String rows = Print.number(behind.shown().size()) + (behind.shown().size() == 1 ? " row" : " rows")
                + " shown and " + Print.number(behind.withheld()) + " withheld make " + Print.number(behind.all());
        boolean adds = behind.part() != Part.LEFT_OUT
                && behind.shownOnTop().add(behind.withheldOnTop()).compareTo(BigDecimal.valueOf(behind.all())) != 0
                && !measure.unit().equals("percent");
        String amounts = adds
                ? "; they add up to " + Series.asSet(behind.shownOnTop()) + " shown and "
                        + Series.asSet(behind.withheldOnTop()) + " withheld, "
                        + Series.asSet(behind.shownOnTop().add(behind.withheldOnTop())) + " in all"
                : "";
        return rows + amounts + ". "
                + (behind.agrees()
                        ? "That is the number on the measure’s page; Waymark checks this each time the page is made."
                        : "That is not the number on the measure’s page.");
    }
}
