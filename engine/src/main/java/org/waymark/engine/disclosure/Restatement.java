package org.waymark.engine.disclosure;

/**
 * A count that an earlier paper published with another value.
 *
 * @param name the count's
 * @param earlier what the earlier paper printed
 * @param present what it is now
 * @param withSize whether the paper may say by how much, or print the earlier value beside the present one. It may not where the two are 1 to
 *     5 apart, or where the present value is hidden; then it says only that the figure was restated
 */
public record Restatement(String name, long earlier, long present, boolean withSize) {}
