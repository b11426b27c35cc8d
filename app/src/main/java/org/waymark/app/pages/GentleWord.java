package org.waymark.app.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Problem;
import org.waymark.papers.proof.words.OneChild;

/**
 * A gentle word to somebody who writes what goes into papers, when it may tell of one child. A page's method asks for it as it asks for the
 * viewer; {@code parts/form :: textarea} then offers to keep the text all the same. Nothing of the text is repeated or kept here.
 *
 * @param reader finds passages that tell of one child
 * @param sure the fields whose writer has said that no child can be recognised by them
 */
public record GentleWord(OneChild reader, Set<String> sure) {

    /** The name under which a form sends the fields that its writer is sure of. */
    public static final String SURE = "sure";

    /** The code of the problem, by which a form knows to offer that. */
    public static final String CODE = "tells-of-one-child";

    public GentleWord {
        sure = Set.copyOf(sure);
    }

    /** The word to its writer; empty if the text tells of no one child, or the writer is sure. */
    public List<Problem> on(String field, @Nullable String text) {
        if (text == null || sure.contains(field) || reader.in(text).isEmpty()) {
            return List.of();
        }
        return List.of(new Problem(
                CODE,
                "This may tell of one child.",
                "Somebody who knows the area could tell who it is. Say it without age, place, health or offence, or of several children together.",
                field));
    }
}
