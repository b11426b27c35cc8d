package org.waymark.app.plans;

/**
 * What a paper brought to a plan that was not there before.
 *
 * @param plan the plan's address
 * @param changed actions of which a field was changed
 * @param updates of actions and themes together
 * @param keptAsEdited fields in which the paper differs from what a person wrote here; the person's words stay
 */
public record Taken(String plan, int themes, int actions, int changed, int updates, int keptAsEdited) {

    /** True if the paper said nothing new. */
    public boolean isNothing() {
        return themes + actions + changed + updates == 0;
    }
}
