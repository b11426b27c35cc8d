package org.waymark.app.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;

/**
 * A kind of plan, as {@code catalogue/plans/<id>.yaml} says it.
 *
 * @param levels from the widest to the action
 * @param headings what a lead writes under
 * @param scale best first; empty where leads report in words alone
 * @param notRatedWord what stands where no rating was given
 * @param notRatedCss the class of its tag
 */
public record PlanKind(
        String id,
        String title,
        List<String> levels,
        List<String> headings,
        List<Rating> scale,
        String notRatedWord,
        String notRatedCss) {

    public PlanKind {
        levels = List.copyOf(levels);
        headings = List.copyOf(headings);
        scale = List.copyOf(scale);
    }

    /**
     * Every kind of the catalogue by id.
     *
     * @throws EngineException {@code catalogue-unreadable}; {@code plan-kind-name} when a file is not named as its id; {@code
     *     plan-kind-word-twice} when a scale has a word twice
     */
    public static Map<String, PlanKind> all(Catalogue catalogue) {
        Map<String, PlanKind> kinds = new TreeMap<>();
        for (String name : catalogue.names("plans")) {
            PlanKind kind = of(catalogue.file(name));
            if (!name.endsWith("/" + kind.id + ".yaml")) {
                throw new EngineException(new Problem(
                        "plan-kind-name",
                        "The id \"" + kind.id + "\" is not the file's name.",
                        "Name the file " + kind.id + ".yaml, or change the id.",
                        name));
            }
            kinds.put(kind.id, kind);
        }
        return Map.copyOf(kinds);
    }

    static PlanKind of(YamlFile file) {
        YamlFile notRated = file.part("not_rated");
        PlanKind kind = new PlanKind(
                file.text("id"),
                file.text("title"),
                file.texts("levels"),
                file.texts("headings"),
                file.parts("scale").stream()
                        .map(word -> new Rating(
                                word.text("word"),
                                word.textOrNull("of_the_whole"),
                                word.textOrNull("of_an_action"),
                                word.choice("counts_as", Progress.class),
                                word.text("css")))
                        .toList(),
                notRated.text("word"),
                notRated.text("css"));
        for (Rating rating : kind.scale) {
            if (kind.scale.stream()
                            .filter(other -> other.word().equalsIgnoreCase(rating.word()))
                            .count()
                    > 1) {
                throw new EngineException(new Problem(
                        "plan-kind-word-twice",
                        "The scale has \"" + rating.word() + "\" twice.",
                        "Keep one of them.",
                        file.file()));
            }
        }
        return kind;
    }

    /** The rating a printed word stands for, whatever its capitals; empty for a blank or a word that is not on the scale. */
    public Optional<Rating> rating(@Nullable String printed) {
        return printed == null
                ? Optional.empty()
                : scale.stream()
                        .filter(rating -> rating.word().equalsIgnoreCase(printed.strip()))
                        .findFirst();
    }
}
