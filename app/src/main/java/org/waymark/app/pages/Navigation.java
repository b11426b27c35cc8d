package org.waymark.app.pages;

import java.util.List;
import org.waymark.app.access.Right;
import org.waymark.app.access.Role;
import org.waymark.app.access.Viewer;

/** The entries at the top of every page: those that the viewer may open, the one they begin with first. At most eight. */
final class Navigation {

    private record Entry(String words, String href, Right right) {}

    private static final List<Entry> ALL = List.of(
            new Entry("Home", "/", Right.SIGN_IN),
            new Entry("My actions", "/actions", Right.EDIT_OWN_ACTIONS),
            new Entry("Scorecards", "/scorecards", Right.SEE_SCORECARDS),
            new Entry("Plans", "/plans", Right.SEE_PLANS),
            new Entry("Risks", "/risks", Right.SEE_RISKS),
            new Entry("Boards", "/boards", Right.SEE_BOARDS),
            new Entry("Data", "/data", Right.SEE_DATA),
            new Entry("Packs", "/packs", Right.IMPORT_PACKS),
            new Entry("Access log", "/access-log", Right.ADMINISTER));

    private Navigation() {}

    /** An entry, and whether the page is under it. */
    record Shown(String words, String href, boolean here) {}

    static List<Shown> of(Viewer viewer, String path) {
        List<Entry> mine =
                ALL.stream().filter(entry -> viewer.may(entry.right())).toList();
        String first = first(viewer.role());
        return java.util.stream.Stream.concat(
                        mine.stream().filter(entry -> entry.href().equals(first)),
                        mine.stream().filter(entry -> !entry.href().equals(first)))
                .map(entry -> new Shown(entry.words(), entry.href(), isUnder(path, entry.href())))
                .toList();
    }

    private static String first(Role role) {
        return switch (role) {
            case PERFORMANCE_ANALYST -> "/data";
            case ACTION_LEAD -> "/actions";
            case PROGRAMME_MANAGER -> "/plans";
            case BOARD_MEMBER, LEAD_MEMBER, INDEPENDENT_CHAIR, DEMOCRATIC_SERVICES -> "/boards";
            case ADMINISTRATOR -> "/access-log";
            default -> "/";
        };
    }

    /** Measures are reached from scorecards, and so stand under them. */
    private static boolean isUnder(String path, String href) {
        boolean measure = href.equals("/scorecards") && (path.equals("/measures") || path.startsWith("/measures/"));
        return measure || path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}
