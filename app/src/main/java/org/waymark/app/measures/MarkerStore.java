package org.waymark.app.measures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of markers; the only class that names it. */
final class MarkerStore {

    private final JdbcClient jdbc;

    MarkerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these markers in place of those of the same page. */
    void replace(String link, List<Marker> markers) {
        jdbc.sql("delete from measures_marker where link = :link")
                .param("link", link)
                .update();
        for (Marker marker : markers) {
            jdbc.sql("""
                    insert into measures_marker (measure, marked_on, words, link)
                    values (:measure, :on, :words, :link)
                    """)
                    .param("measure", marker.measure())
                    .param("on", marker.on())
                    .param("words", marker.words())
                    .param("link", link)
                    .update();
        }
    }

    /** The markers of a measure, oldest first. */
    List<Marker> of(String measure) {
        return jdbc.sql("""
                        select measure, marked_on, words, link
                        from measures_marker
                        where measure = :measure
                        order by marked_on, number
                        """)
                .param("measure", measure)
                .query((row, number) -> new Marker(
                        row.getString("measure"),
                        row.getObject("marked_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("link")))
                .list();
    }
}
