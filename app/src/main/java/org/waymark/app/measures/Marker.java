package org.waymark.app.measures;

import java.time.LocalDate;

/**
 * Something that happened on a day, to be drawn on a measure's chart. That a figure moves after it does not show that it caused it.
 *
 * @param measure the measure's id
 * @param words few, such as "Interview worker in post"
 * @param link the page that tells of it, such as {@code /plans/improvement-plan/actions/1.2.4}
 */
public record Marker(String measure, LocalDate on, String words, String link) {}
