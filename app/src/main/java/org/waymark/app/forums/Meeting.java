package org.waymark.app.forums;

import java.time.LocalDate;
import java.util.List;

/** A meeting of a board with its agenda, which may be empty. */
public record Meeting(String board, LocalDate on, List<AgendaItem> agenda) {

    public Meeting {
        agenda = List.copyOf(agenda);
    }
}
