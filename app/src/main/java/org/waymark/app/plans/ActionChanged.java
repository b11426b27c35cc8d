package org.waymark.app.plans;

/** An action was added, changed or reported on by a person. */
public record ActionChanged(Action now) {}
