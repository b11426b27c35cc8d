package org.waymark.app.plans.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.app.access.Refused;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.plans.Action;

/** Who leads an action and so may write of it. A plan names leads by their posts, as people are named here. */
final class Leads {

    private Leads() {}

    /** The posts by which a plan may name the viewer: their own, that of their service or team, and their role. */
    static List<String> posts(Viewer viewer) {
        return Stream.of(
                        Stream.of(viewer.displayName()),
                        Stream.concat(viewer.services().stream(), viewer.teams().stream())
                                .map(part -> viewer.displayName() + ", " + part),
                        Stream.of(viewer.role().words()))
                .flatMap(posts -> posts)
                .distinct()
                .toList();
    }

    static boolean leads(Viewer viewer, Action action) {
        return posts(viewer).stream().anyMatch(post -> same(post, action.lead()));
    }

    /** True if both name the same post: capitals and the form of an apostrophe do not tell posts apart. */
    static boolean same(String post, @Nullable String lead) {
        return lead != null && plain(post).equals(plain(lead));
    }

    static boolean mayEdit(Viewer viewer, Action action) {
        return viewer.may(Right.EDIT_ACTIONS) || (viewer.may(Right.EDIT_OWN_ACTIONS) && leads(viewer, action));
    }

    /** @throws Refused if the viewer may not write of the action */
    static void mustEdit(Viewer viewer, Action action) {
        if (!mayEdit(viewer, action)) {
            throw new Refused(
                    "You cannot write of this action.",
                    "Its lead, heads of service, the director and the programme manager do. Ask one of them.");
        }
    }

    private static String plain(String post) {
        return post.strip().replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
