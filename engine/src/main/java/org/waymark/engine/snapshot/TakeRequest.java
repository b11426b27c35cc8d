package org.waymark.engine.snapshot;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to take a snapshot of.
 *
 * @param inputs the extracts, read in this order; the child's number joins them
 * @param asAt the day at whose end the extracts were true
 * @param takenAt when the snapshot is taken
 * @param postcodes a CSV file of places: a column of postcodes, and eastings with northings or latitudes with longitudes; without it no distance
 *     between two postcodes is known
 */
public record TakeRequest(
        List<Input> inputs,
        LocalDate asAt,
        Instant takenAt,
        @Nullable Path postcodes) {

    public TakeRequest {
        inputs = List.copyOf(inputs);
    }
}
