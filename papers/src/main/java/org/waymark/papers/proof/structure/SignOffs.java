package org.waymark.papers.proof.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackCover;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * How the paper was signed off and sent out: one row for each line of {@code signoffs.csv}, each step of {@code preparation.csv} that signs off or sends
 * out, and each date of {@code pack.yaml} on which the paper was approved or sent out.
 *
 * <p>{@code ref} is how a reader finds the line, {@code has_ref} is true if it is a reference that the line prints, and {@code named} who signs or what is done. {@code step} is {@code signing} or {@code issue}. {@code state} is {@code given}, {@code awaited}, {@code refused} or null where nothing tells.
 * The days are those of the step, or those planned for it where none is told; {@code approved_first} and {@code approved_last} are of an approval that the same line dates apart. {@code place} is
 * where the line says it comes in the order; null if it does not. A blank {@code document} stands for the paper as a whole.
 */
final class SignOffs implements Reading {

    private static final String COVER = "pack.yaml";

    private final PaperWords words;
    private final CellDates dates;

    SignOffs(PaperWords words, CellDates dates) {
        this.words = words;
        this.dates = dates;
    }

    @Override
    public String table() {
        return "sign_offs";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "file varchar",
                "at_row integer",
                "ref varchar",
                "has_ref boolean",
                "named varchar",
                "document varchar",
                "step varchar",
                "is_required boolean",
                "state varchar",
                "printed varchar",
                "first_day date",
                "last_day date",
                "approved_first date",
                "approved_last date",
                "place integer");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        for (Row row : PackFile.SIGNOFFS.rows(pack)) {
            String step = words.cell(row, "step");
            add(pack, row, words.cell(row, "who"), issues(step), rows);
        }
        for (Row row : PackFile.PREPARATION.rows(pack)) {
            String step = words.cell(row, "step");
            boolean signs = tells("of_signing", step);
            if (signs || issues(step)) {
                add(pack, row, step, !signs, rows);
            }
        }
        cover(pack.cover(), rows);
    }

    private void add(Pack pack, Row row, @Nullable String named, boolean issue, Rows rows) {
        String approvedOn = words.cell(row, "approved_on");
        String signedOn = words.cell(row, "signed_on");
        boolean apart = approvedOn != null && hasSigning(pack, row);
        String planned = row.file().equals(PackFile.PREPARATION.fileName()) ? words.cell(row, "planned_on") : null;
        String on = apart || signedOn != null ? signedOn : approvedOn != null ? approvedOn : planned;
        Days days = days(pack.cover(), on);
        Days approved = days(pack.cover(), apart ? approvedOn : null);
        String decision = words.cell(row, "decision");
        String document = words.cell(row, "document");
        String own = words.cell(row, "ref");
        String ref = own != null ? own : apart && document != null ? document : named;
        String line = "row " + row.number();
        rows.add(
                row.file(),
                row.number(),
                ref != null ? ref : line,
                own != null,
                named != null ? named : ref != null ? ref : line,
                document,
                issue ? "issue" : "signing",
                !words.says("not_carried", words.cell(row, "required")),
                state(decision, signedOn, days),
                on != null ? on : decision,
                days.first(),
                days.last(),
                approved.first(),
                approved.last(),
                place(words.cell(row, "order")));
    }

    /** True if the file has a column for the day of signing, whether or not this line fills it. */
    private boolean hasSigning(Pack pack, Row row) {
        List<String> columns = words.columns().getOrDefault("signed_on", List.of());
        return PackFile.named(row.file()).stream()
                .flatMap(file -> file.rows(pack).stream())
                .anyMatch(other -> columns.stream().anyMatch(column -> other.text(column) != null));
    }

    private @Nullable String state(@Nullable String decision, @Nullable String signedOn, Days days) {
        for (String text : new @Nullable String[] {decision, signedOn}) {
            for (String state : List.of("awaited", "refused", "given")) {
                if (words.says(state, text)) {
                    return state;
                }
            }
        }
        return days.first() != null ? "given" : decision == null && signedOn == null ? "awaited" : null;
    }

    private void cover(PackCover cover, Rows rows) {
        for (Map.Entry<String, String> more : cover.more().entrySet()) {
            if (words.columns().getOrDefault("approved_on", List.of()).contains(more.getKey())) {
                Days days = days(cover, more.getValue());
                rows.add(
                        COVER,
                        0,
                        more.getKey(),
                        false,
                        more.getKey().replace('_', ' '),
                        null,
                        "issue",
                        true,
                        "given",
                        more.getValue(),
                        days.first(),
                        days.last(),
                        null,
                        null,
                        null);
            }
        }
    }

    /** True if a step sends the paper out, and not a draft of it. */
    private boolean issues(@Nullable String step) {
        return tells("of_issue", step) && !tells("of_signing", step) && !tells("not_of_issue", step);
    }

    private boolean tells(String meaning, @Nullable String text) {
        String plain = " " + Words.plain(text) + " ";
        return words.signings().getOrDefault(meaning, List.of()).stream()
                .anyMatch(word -> plain.contains(" " + word + " "));
    }

    private Days days(PackCover cover, @Nullable String printed) {
        return dates.last(cover, printed)
                .map(date -> new Days(date.first(), date.last() == null ? date.first() : date.last()))
                .orElse(Days.NONE);
    }

    private static @Nullable Integer place(@Nullable String printed) {
        return printed != null && printed.matches("\\d{1,6}") ? Integer.valueOf(printed) : null;
    }

    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

        static final Days NONE = new Days(null, null);
    }
}
