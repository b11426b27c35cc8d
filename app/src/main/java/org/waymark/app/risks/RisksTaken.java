package org.waymark.app.risks;

/**
 * What a paper brought to a register that was not there before.
 *
 * @param changed risks of which a field was changed
 * @param keptAsEdited fields in which the paper differs from what a person wrote here; the person's words stay
 */
public record RisksTaken(int risks, int changed, int assessments, int keptAsEdited) {

    /** True if the paper said nothing new. */
    public boolean isNothing() {
        return risks + changed + assessments == 0;
    }
}
