package org.waymark.engine.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A worked example of a catalogue file: small tables in, figures out. Examples are run as tests and printed on the measure's page.
 *
 * @param given the tables by record id; each a header row and rows, values as text ("" is no value)
 * @param expect what must come out, as written in the file
 */
public record Example(String name, LocalDate asAt, Map<String, GivenTable> given, List<Map<String, Object>> expect) {

    public Example {
        given = Map.copyOf(given);
        expect = List.copyOf(expect);
    }

    /** A small table as written: column names, and rows of text. */
    public record GivenTable(List<String> columns, List<List<String>> rows) {
        public GivenTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
