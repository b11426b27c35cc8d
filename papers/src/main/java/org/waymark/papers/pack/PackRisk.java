package org.waymark.papers.pack;

import org.jspecify.annotations.Nullable;

/**
 * A risk or issue.
 *
 * @param at where it stands, with all that was typed there
 * @param raisedOn as printed
 * @param probability as printed
 * @param impact as printed
 * @param score as printed, also where it is not the product
 */
public record PackRisk(
        Row at,
        @Nullable String ref,
        @Nullable String type,
        @Nullable String description,
        @Nullable String mitigation,
        @Nullable String raisedOn,
        @Nullable String owner,
        @Nullable String probability,
        @Nullable String impact,
        @Nullable String score) {}
