package org.waymark.app.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.app.access.BreakGlass;
import org.waymark.app.access.BrokenGlass;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.forums.Board;
import org.waymark.app.forums.Forums;
import org.waymark.app.forums.Meeting;
import org.waymark.app.measures.Measures;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.plans.Plans;
import org.waymark.papers.series.DateWords;

/** What changed, what is overdue and what comes next, of that which the viewer may see. */
@Controller
@Needs(Right.SIGN_IN)
class HomePage {

    /** The next meeting of a board, and in how many days, in words. */
    record Next(String board, String on, String in, String href) {}

    /**
     * @param figures true if the viewer sees scorecards
     * @param plans true if the viewer sees plans
     * @param changed null when there are no figures to tell from
     * @param late null when the viewer sees no plans
     * @param boards next meetings, soonest first
     * @param seesBoards true if the viewer sees boards
     * @param glass what was opened lately of the services that the viewer answers for
     * @param nothing what there is nothing to say of, in sentences
     */
    record Page(
            Heading heading,
            boolean figures,
            boolean plans,
            @Nullable Changed changed,
            @Nullable Late late,
            List<Next> boards,
            boolean seesBoards,
            List<BrokenGlass> glass,
            List<String> nothing) {

        /** When that was, in words. */
        public String when(BrokenGlass broken) {
            return Print.time(broken.from());
        }
    }

    private final Measures measures;
    private final Plans plans;
    private final Forums forums;
    private final BreakGlass glass;
    private final Clock clock;

    HomePage(Measures measures, Plans plans, Forums forums, BreakGlass glass, Clock clock) {
        this.measures = measures;
        this.plans = plans;
        this.forums = forums;
        this.glass = glass;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        boolean figures = viewer.may(Right.SEE_SCORECARDS);
        boolean seesPlans = viewer.may(Right.SEE_PLANS);
        boolean seesBoards = viewer.may(Right.SEE_BOARDS);
        Changed changed = figures ? Changed.of(measures, viewer) : null;
        Late late = seesPlans ? Late.of(plans.actions(), today) : null;
        List<Next> next = seesBoards ? next(today) : List.of();

        List<String> lead = new ArrayList<>();
        List<String> nothing = new ArrayList<>();
        if (changed != null) {
            (changed.table() == null ? nothing : lead).add(changed.sentence());
        }
        if (late != null) {
            (late.table() == null ? nothing : lead).add(late.sentence());
        }
        if (seesBoards && next.isEmpty()) {
            nothing.add("No meeting of a board is arranged.");
        } else if (!next.isEmpty()) {
            lead.add("The next board is " + next.get(0).in() + ".");
        }
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(
                                viewer.displayName(),
                                DateWords.dayOfWeek(today),
                                lead.isEmpty() ? null : String.join(" ", lead)),
                        figures,
                        seesPlans,
                        changed,
                        late,
                        next,
                        seesBoards,
                        glass.toldTo(viewer),
                        nothing));
        return "home/home";
    }

    private List<Next> next(LocalDate today) {
        List<Meeting> meetings = forums.boards().stream()
                .flatMap(board -> forums.meetings(board.address()).stream())
                .filter(meeting -> !meeting.on().isBefore(today))
                .sorted(Comparator.comparing(Meeting::on))
                .toList();
        return meetings.stream()
                .limit(3)
                .map(meeting -> new Next(
                        forums.board(meeting.board()).map(Board::title).orElse("Board"),
                        DateWords.dayOfWeek(meeting.on()),
                        in(today.until(meeting.on(), ChronoUnit.DAYS)),
                        "/boards/" + meeting.board() + "/" + meeting.on()))
                .toList();
    }

    private static String in(long days) {
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
