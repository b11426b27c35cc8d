package org.waymark.app.plans.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Cell;
import org.waymark.app.plans.PlanKind;
import org.waymark.app.plans.Rating;

/** What a lead said, as a tag: the scale's own word and colour, or the printed word in grey where the scale does not have it. */
record RatingTag(String words, String colour) {

    static RatingTag of(@Nullable PlanKind kind, @Nullable String printed) {
        Optional<Rating> rating = kind == null ? Optional.empty() : kind.rating(printed);
        if (kind != null && rating.isPresent()) {
            return new RatingTag(rating.get().word(), colour(rating.get().css()));
        }
        if (printed != null) {
            return new RatingTag(printed, "grey");
        }
        return kind == null
                ? new RatingTag("Not rated", "grey")
                : new RatingTag(kind.notRatedWord(), colour(kind.notRatedCss()));
    }

    Cell cell() {
        return Cell.tag(words, colour);
    }

    private static String colour(String css) {
        return css.substring(css.lastIndexOf('-') + 1);
    }
}
