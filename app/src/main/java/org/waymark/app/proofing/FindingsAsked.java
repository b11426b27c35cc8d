package org.waymark.app.proofing;

import org.jspecify.annotations.Nullable;
import org.waymark.papers.proof.ProofFinding;

/**
 * Which findings a page is asked to show.
 *
 * @param part of the paper, as an address names it; null for all
 * @param kind the code of a check; null for all
 */
public record FindingsAsked(@Nullable String part, @Nullable String kind) {

    boolean wants(ProofFinding finding) {
        return (part == null || Part.of(finding.file()).address().equals(part))
                && (kind == null || finding.code().equals(kind));
    }

    boolean isAll() {
        return part == null && kind == null;
    }

    /** The same of another part. */
    FindingsAsked ofPart(@Nullable String other) {
        return new FindingsAsked(other, kind);
    }

    /** The same of another kind. */
    FindingsAsked ofKind(@Nullable String other) {
        return new FindingsAsked(part, other);
    }

    /** {@code ?part=plan&kind=no-owner}, or "". */
    String query() {
        StringBuilder query = new StringBuilder();
        if (part != null) {
            query.append("?part=").append(part);
        }
        if (kind != null) {
            query.append(query.isEmpty() ? "?kind=" : "&kind=").append(kind);
        }
        return query.toString();
    }
}
