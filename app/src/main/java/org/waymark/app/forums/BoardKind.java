package org.waymark.app.forums;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.YamlFile;

/**
 * A kind of board, as {@code catalogue/forums/<id>.yaml} says it.
 *
 * @param knownAs further names by which papers call it
 * @param readsTheHighlightReport true if a paper that does not say whom it is for is for this board
 * @param answersForThePlan the senior responsible owner of what the board is told of, a role; null if it is not said
 * @param scorecard the id of the scorecard it reads; null if it reads none
 * @param agenda the items that each meeting begins with
 */
public record BoardKind(
        String id,
        String title,
        List<String> knownAs,
        boolean readsTheHighlightReport,
        @Nullable String answersForThePlan,
        @Nullable String scorecard,
        List<Item> agenda) {

    public BoardKind {
        knownAs = List.copyOf(knownAs);
        agenda = List.copyOf(agenda);
    }

    /**
     * An item that each meeting's agenda holds.
     *
     * @param broughtBy null if nobody in particular brings it
     * @param page where a paper stands that Waymark makes, from the meeting's own address; null for any other
     */
    public record Item(
            String title,
            @Nullable String broughtBy,
            AgendaItem.Paper paper,
            @Nullable String page) {}

    /**
     * Every kind of the catalogue by id.
     *
     * @throws EngineException {@code catalogue-unreadable}; {@code board-kind-name} when a file is not named as its id
     */
    static Map<String, BoardKind> all(Catalogue catalogue) {
        Map<String, BoardKind> kinds = new TreeMap<>();
        for (String name : catalogue.names("forums")) {
            BoardKind kind = of(catalogue.file(name));
            if (!name.endsWith("/" + kind.id + ".yaml")) {
                throw new EngineException(new Problem(
                        "board-kind-name",
                        "The id \"" + kind.id + "\" is not the file's name.",
                        "Name the file " + kind.id + ".yaml, or change the id.",
                        name));
            }
            kinds.put(kind.id, kind);
        }
        return Map.copyOf(kinds);
    }

    private static BoardKind of(YamlFile file) {
        return new BoardKind(
                file.text("id"),
                file.text("title"),
                file.texts("known_as"),
                file.flag("reads_the_highlight_report"),
                file.textOrNull("answers_for_the_plan"),
                file.textOrNull("scorecard"),
                file.parts("agenda").stream()
                        .map(item -> new Item(
                                item.text("title"),
                                item.textOrNull("from"),
                                item.choice("paper", AgendaItem.Paper.class),
                                item.textOrNull("page")))
                        .toList());
    }

    boolean isCalled(String name) {
        return Stream.concat(Stream.of(title), knownAs.stream()).anyMatch(name.strip()::equalsIgnoreCase);
    }
}
