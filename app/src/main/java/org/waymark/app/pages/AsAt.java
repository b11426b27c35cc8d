package org.waymark.app.pages;

import java.time.LocalDate;
import org.waymark.papers.series.DateWords;

/**
 * The day that the figures of every page speak of.
 *
 * @param completeTo the last day of the last month that had wholly passed, in words
 * @param snapshot the snapshot's id
 * @param asAt the snapshot's day, in words
 */
public record AsAt(String completeTo, String snapshot, String asAt) {

    public static AsAt of(LocalDate completeTo, String snapshot, LocalDate asAt) {
        return new AsAt(DateWords.day(completeTo), snapshot, DateWords.day(asAt));
    }
}
