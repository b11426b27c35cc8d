package org.waymark.app.risks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Risks and issues as a paper prints them, for {@link Risks} to take in. Texts are as printed; what is blank is null.
 *
 * @param title names the register: a later paper of the same title reports on the same one
 * @param reportedOn the paper's date
 */
public record PaperRisks(String title, LocalDate reportedOn, List<Line> lines) {

    public PaperRisks {
        lines = List.copyOf(lines);
    }

    /**
     * A line of the register.
     *
     * @param where its place in the paper, such as {@code risks.csv, row 2}
     * @param kind the printed word, such as {@code Risk} or {@code Issue}
     */
    public record Line(
            String where,
            @Nullable String ref,
            @Nullable String kind,
            @Nullable String description,
            @Nullable String mitigation,
            @Nullable String raisedOn,
            @Nullable String owner,
            @Nullable String probability,
            @Nullable String impact,
            @Nullable String score) {}
}
