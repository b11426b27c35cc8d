package org.waymark.engine.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.engine.ingest.ReadFile;

/**
 * What a snapshot was made of and holds.
 *
 * @param format the form of the snapshot's folder; 1 so far
 * @param asAt the day at whose end the extracts were true
 * @param takenAt when it was taken
 * @param sources the catalogue's source ids, in the order of the inputs, each once
 * @param inputs the files that were read
 * @param catalogue the fingerprint of the catalogue they were read by
 * @param rows rows kept, by record id
 * @param fingerprint SHA-256 over the record files, in hexadecimal
 */
public record Manifest(
        int format,
        LocalDate asAt,
        Instant takenAt,
        List<String> sources,
        List<ReadFile> inputs,
        String catalogue,
        Map<String, Long> rows,
        String fingerprint) {

    static final int FORMAT = 1;

    public Manifest {
        sources = List.copyOf(sources);
        inputs = List.copyOf(inputs);
        rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
    }
}
