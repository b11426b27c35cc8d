package org.waymark.papers.proof.structure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackAction;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * The actions of the plan before this one: one row an action.
 *
 * <p>{@code was_open} is false for one that was finished or closed; {@code carried} is true or false where the plan says whether it goes on, else null.
 * {@code same_ref_row} is the action of this plan with its reference and {@code same_ref_share} how much of its telling words that one has; {@code
 * likest_row} and {@code likest_share} are of the action that has most of them. Shares are 0 to 1, and null where the action had no text.
 */
final class Carried implements Reading {

    private static final Set<String> SHUT = Set.of("done", "closed");

    private final Standing standing;
    private final PaperWords words;

    Carried(Standing standing, PaperWords words) {
        this.standing = standing;
        this.words = words;
    }

    @Override
    public String table() {
        return "carried";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "at_row integer",
                "ref varchar",
                "action varchar",
                "status varchar",
                "was_open boolean",
                "carried boolean",
                "same_ref_row integer",
                "same_ref_share decimal(24, 6)",
                "likest_row integer",
                "likest_share decimal(24, 6)");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        if (pack.previousPlan().isEmpty()) {
            return;
        }
        Standing.Scale scale = standing.scale(pack);
        Likest likest = new Likest(words.small());
        Map<String, PackAction> byRef = new HashMap<>();
        for (PackAction action : pack.actions()) {
            likest.add(action.title());
            if (action.ref() != null) {
                byRef.putIfAbsent(Depends.plain(action.ref()), action);
            }
        }
        for (Row row : pack.previousPlan().rows()) {
            String ref = words.cell(row, "ref");
            String action = words.cell(row, "action");
            String status = words.cell(row, "status");
            String countsAs = scale.of(status).countsAs();
            PackAction sameRef = ref == null ? null : byRef.get(Depends.plain(ref));
            Likest.Found found = likest.of(action);
            rows.add(
                    row.number(),
                    ref,
                    action,
                    status,
                    countsAs == null || !SHUT.contains(countsAs),
                    carried(words.cell(row, "carried")),
                    sameRef == null ? null : sameRef.at().number(),
                    sameRef == null || action == null ? null : share(action, sameRef),
                    found.number() < 0
                            ? null
                            : pack.actions().get(found.number()).at().number(),
                    action == null ? null : BigDecimal.valueOf(found.share()));
        }
    }

    private BigDecimal share(String action, PackAction now) {
        Likest one = new Likest(words.small());
        one.add(now.title());
        return BigDecimal.valueOf(one.of(action).share());
    }

    /** Null where nothing is said. */
    private @Nullable Boolean carried(@Nullable String said) {
        return words.says("carried", said) ? Boolean.TRUE : words.says("not_carried", said) ? Boolean.FALSE : null;
    }
}
