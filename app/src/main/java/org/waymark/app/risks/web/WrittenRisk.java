package org.waymark.app.risks.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.risks.RiskEntry;
import org.waymark.app.risks.RiskKind;
import org.waymark.app.risks.RiskState;

/** The form of a risk as it is sent; any part of it may be missing. */
record WrittenRisk(
        @Nullable String kind,
        @Nullable String description,
        @Nullable String mitigation,
        @Nullable String raisedOn,
        @Nullable String owner,
        @Nullable String probability,
        @Nullable String impact,
        @Nullable String state) {

    /** What was written; what the form leaves out of its lists is the first of them. */
    RiskEntry entry() {
        return new RiskEntry(
                chosen(RiskKind.values(), kind),
                description,
                mitigation,
                raisedOn,
                owner,
                probability,
                impact,
                chosen(RiskState.values(), state));
    }

    private static <E extends Enum<E>> E chosen(E[] all, @Nullable String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(all[0]);
    }
}
