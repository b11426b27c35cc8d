package org.waymark.app.forums;

/** A board's decision was recorded. Whoever keeps plans makes an action of it, once for each decision's id. */
public record DecisionRecorded(Decision decision) {}
