package org.waymark.app.forums;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that a board made.
 *
 * @param ref as printed; null if there is none
 * @param source the paper and the place in it
 * @param responses newest first
 */
public record Recommendation(UUID id, @Nullable String ref, String words, String source, List<Response> responses) {

    public Recommendation {
        responses = List.copyOf(responses);
    }

    /**
     * What a paper says was answered and has come of it; at least one of the two is there.
     *
     * @param reportedOn the paper's date
     */
    public record Response(
            LocalDate reportedOn,
            @Nullable String response,
            @Nullable String progress) {}
}
