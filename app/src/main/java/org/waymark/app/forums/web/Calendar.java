package org.waymark.app.forums.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.app.forums.Meeting;

/** A board's meetings as they lie around today. One that is held today is the next. */
record Calendar(List<Meeting> meetings, LocalDate today) {

    Calendar {
        meetings = List.copyOf(meetings);
    }

    Optional<Meeting> next() {
        return meetings.stream()
                .filter(meeting -> !meeting.on().isBefore(today))
                .findFirst();
    }

    Optional<Meeting> last() {
        return before(today);
    }

    Optional<Meeting> before(LocalDate day) {
        return meetings.stream().filter(meeting -> meeting.on().isBefore(day)).max(Comparator.comparing(Meeting::on));
    }

    Optional<Meeting> on(LocalDate day) {
        return meetings.stream().filter(meeting -> meeting.on().equals(day)).findFirst();
    }

    /** Those at which something can have been decided, newest first. */
    List<Meeting> held() {
        return meetings.stream()
                .filter(meeting -> !meeting.on().isAfter(today))
                .sorted(Comparator.comparing(Meeting::on).reversed())
                .toList();
    }

    /** How far away a day is: {@code in 16 days}, {@code today}, {@code 1 day ago}. */
    String away(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        String number = Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
        return days > 0 ? "in " + number : number + " ago";
    }
}
