package org.waymark.engine.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Clock;
import org.waymark.engine.catalogue.Measure;
import org.waymark.engine.catalogue.RecordType;

/** Names a measure's meaning: everything in its file that can move a number, and the files it stands on, in twelve characters. */
final class Definition {

    /** Raised when the engine itself comes to count differently. */
    private static final String ENGINE = "engine 1";

    private Definition() {}

    static String of(Catalogue catalogue, Measure measure) {
        StringBuilder meaning = new StringBuilder(ENGINE);
        add(catalogue, measure, meaning);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(meaning.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Catalogue catalogue, Measure measure, StringBuilder meaning) {
        meaning.append('\n')
                .append(String.join(
                        "|",
                        measure.id(),
                        String.valueOf(measure.version()),
                        measure.unit(),
                        String.valueOf(measure.decimalPlaces()),
                        measure.period().toString(),
                        measure.counts(),
                        measure.eachChild().name(),
                        String.valueOf(measure.population()),
                        String.valueOf(measure.clockFigure()),
                        measure.standardDimensions().toString(),
                        String.valueOf(measure.sql())));
        measure.needs().keySet().stream().sorted().forEach(record -> add(catalogue, record, meaning));
        if (measure.rowsFromMeasure() != null) {
            add(catalogue, catalogue.measure(measure.rowsFromMeasure()), meaning);
        }
        measure.needsClocks().stream().sorted().forEach(id -> add(catalogue, catalogue.clock(id), meaning));
        if (measure.rowsFromClock() != null) {
            add(catalogue, catalogue.clock(measure.rowsFromClock()), meaning);
        }
    }

    private static void add(Catalogue catalogue, String record, StringBuilder meaning) {
        RecordType type = catalogue.records().get(record);
        if (type != null && type.isDerived()) {
            meaning.append('\n').append(type.sql());
            type.needs().stream().sorted().forEach(below -> add(catalogue, below, meaning));
        }
    }

    private static void add(Catalogue catalogue, Clock clock, StringBuilder meaning) {
        meaning.append('\n')
                .append(clock.id())
                .append('|')
                .append(clock.limit())
                .append('|')
                .append(clock.sql());
        clock.needs().stream().sorted().forEach(record -> add(catalogue, record, meaning));
    }
}
