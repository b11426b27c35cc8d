package org.waymark.papers.proof;

import java.time.LocalDate;

/**
 * Why a finding stands as it is.
 *
 * @param fingerprint of the finding
 * @param by who says so, a role
 * @param reason in their words
 */
public record Answer(String fingerprint, String by, LocalDate on, String reason) {}
