package org.waymark.app.risks;

import org.jspecify.annotations.Nullable;

/**
 * A risk as somebody writes it in a form. Any text may be blank or wrong; {@link Risks} says all that is.
 *
 * @param probability 1 to 5
 * @param impact 1 to 5
 */
public record RiskEntry(
        RiskKind kind,
        @Nullable String description,
        @Nullable String mitigation,
        @Nullable String raisedOn,
        @Nullable String owner,
        @Nullable String probability,
        @Nullable String impact,
        RiskState state) {

    /** What a form shows of a risk before anybody has written in it. */
    public static RiskEntry of(Risk risk) {
        return new RiskEntry(
                risk.kind(),
                risk.description(),
                risk.mitigation(),
                risk.raisedOn(),
                risk.owner(),
                risk.now().map(Assessment::probability).orElse(null),
                risk.now().map(Assessment::impact).orElse(null),
                risk.state());
    }
}
