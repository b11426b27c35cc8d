package org.waymark.papers.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pack.yaml} says of the whole paper.
 *
 * @param reportedOn the date of the report
 * @param previousOn the date of the report before it; null if it is not said
 * @param nextOn the date of the report after it; null if it is not said
 * @param board the body it is for; null if it is not said
 * @param overallStatus as printed; null if none was given
 * @param planKind how the plan's actions are rated; null if it is not said
 * @param yearStartsIn the first month of the financial year, 1 to 12; 4 if it is not said
 * @param statuses the words a status may have, best first; empty if they are not said
 * @param more keys that this program does not know, as text
 */
public record PackCover(
        String title,
        String authority,
        LocalDate reportedOn,
        @Nullable LocalDate previousOn,
        @Nullable LocalDate nextOn,
        @Nullable String board,
        @Nullable String overallStatus,
        @Nullable String planKind,
        int yearStartsIn,
        List<String> statuses,
        Map<String, String> more) {

    public PackCover {
        statuses = List.copyOf(statuses);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }
}
