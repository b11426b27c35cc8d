package org.waymark.app.forums;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the clerk wrote it. Every text may be blank or wrong; {@link Forums#record} says all that is.
 *
 * @param id made with the form, so that a form that is sent twice records one decision
 * @param about {@code measure:<id>} or {@code action:<plan>/<action>}
 * @param joins {@code <plan>} or {@code <plan>#<theme>}
 * @param corrects the id of the decision that it puts right; blank for none
 */
public record NewDecision(
        UUID id,
        @Nullable LocalDate metOn,
        @Nullable String minute,
        @Nullable String words,
        @Nullable String about,
        @Nullable String owner,
        DayWritten due,
        @Nullable String joins,
        @Nullable String corrects) {}
