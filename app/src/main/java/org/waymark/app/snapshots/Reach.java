package org.waymark.app.snapshots;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.RecordType;

/** Which measures a record reaches: by their own queries, by the clocks and the measures they build on, and by derived records. */
final class Reach {

    private final Map<String, List<Measure>> byRecord;

    Reach(Catalogue catalogue) {
        Map<String, List<Measure>> reached = new TreeMap<>();
        for (Measure measure : catalogue.measures().values()) {
            Set<String> records = new TreeSet<>();
            of(catalogue, measure).forEach(record -> add(catalogue, record, records));
            for (String record : records) {
                reached.merge(
                        record,
                        List.of(measure),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        byRecord = reached;
    }

    /** The measures that a record reaches, in order of their ids; none for null. */
    List<Measure> of(@Nullable String record) {
        return record == null ? List.of() : byRecord.getOrDefault(record, List.of());
    }

    private static Stream<String> of(Catalogue catalogue, Measure measure) {
        Stream<String> clocks = Stream.concat(
                        measure.needsClocks().stream(), Stream.ofNullable(measure.rowsFromClock()))
                .flatMap(clock -> catalogue.clock(clock).needs().stream());
        Stream<String> other =
                Stream.ofNullable(measure.rowsFromMeasure()).flatMap(id -> of(catalogue, catalogue.measure(id)));
        return Stream.of(measure.needs().keySet().stream(), clocks, other).flatMap(each -> each);
    }

    private static void add(Catalogue catalogue, String record, Set<String> records) {
        RecordType type = catalogue.records().get(record);
        if (records.add(record) && type != null) {
            type.needs().forEach(needed -> add(catalogue, needed, records));
        }
    }
}
