package org.waymark.app.forums.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.app.forums.AgendaItem;
import org.waymark.app.forums.Board;
import org.waymark.app.forums.Decision;
import org.waymark.app.forums.FindingsForBoards;
import org.waymark.app.forums.Forums;
import org.waymark.app.forums.Meeting;
import org.waymark.app.forums.PlansForBoards;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Crumb;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.NotFound;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.pages.View;
import org.waymark.papers.series.DateWords;

/** A meeting of a board: its agenda, its papers and what it decided. */
@Controller
@Needs(Right.SEE_BOARDS)
class MeetingPage {

    /**
     * @param agenda empty if the board's kind has none
     * @param decisions of this meeting
     * @param earlier decisions of the meeting before, with what has become of them; empty if there are none
     * @param earlierOn the day of the meeting before, in words; null if there is none
     * @param findings null for those who may not see them, or if the pack could not be read
     * @param versions of the pack for others than the board, as far as the viewer may make them
     * @param held true once something can have been decided
     * @param mayWrite true for those who may say that a paper has come in
     */
    record Page(
            Heading heading,
            String address,
            String board,
            List<Item> agenda,
            List<DecisionShown> decisions,
            List<DecisionShown> earlier,
            @Nullable String earlierOn,
            String pack,
            @Nullable Findings findings,
            List<View> versions,
            List<View> meetings,
            boolean held,
            boolean mayWrite) {}

    /**
     * An item of the agenda.
     *
     * @param page where its paper stands; null if it has none in Waymark
     * @param state whether its paper is in, in words
     * @param colour of the state's tag; null where nobody has to say so
     * @param said who said so and when; null while nobody has
     */
    record Item(
            UUID id,
            int number,
            String title,
            @Nullable String from,
            @Nullable String page,
            String state,
            @Nullable String colour,
            @Nullable String said,
            boolean isWritten,
            boolean isIn) {}

    /**
     * What was found in the pack.
     *
     * @param words how many are open and how many answered
     * @param first the first of the open ones; null if none is
     * @param page where all of them are
     */
    record Findings(String words, @Nullable Table first, String page) {}

    private final Forums forums;
    private final ObjectProvider<PlansForBoards> plans;
    private final ObjectProvider<FindingsForBoards> findings;
    private final Clock clock;

    MeetingPage(
            Forums forums,
            ObjectProvider<PlansForBoards> plans,
            ObjectProvider<FindingsForBoards> findings,
            Clock clock) {
        this.forums = forums;
        this.plans = plans;
        this.findings = findings;
        this.clock = clock;
    }

    @GetMapping("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}")
    String page(@PathVariable("board") String address, @PathVariable("date") String date, Viewer viewer, Model model) {
        Board board = BoardPage.board(forums, address);
        Calendar calendar = new Calendar(forums.meetings(address), LocalDate.now(clock));
        Meeting meeting = day(date)
                .flatMap(calendar::on)
                .orElseThrow(() -> new NotFound("The " + board.title() + " does not meet on that day."));
        List<Decision> all = forums.decisions(address);
        List<DecisionShown> decisions = shown(all, meeting.on());
        Optional<Meeting> before = calendar.before(meeting.on());
        List<DecisionShown> earlier =
                before.map(known -> shown(all, known.on())).orElse(List.of());
        boolean held = !meeting.on().isAfter(calendar.today());
        String here = "/boards/" + address + "/" + meeting.on();
        List<Item> agenda = meeting.agenda().stream()
                .map(item -> item(item, "/boards/" + address, here))
                .toList();
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(
                                DateWords.dayOfWeek(meeting.on()),
                                board.title(),
                                lead(calendar, meeting, agenda, held, decisions.size()),
                                new Crumb("Boards", "/boards"),
                                new Crumb(board.title(), "/boards/" + address)),
                        here,
                        "/boards/" + address,
                        agenda,
                        decisions,
                        earlier,
                        before.map(known -> DateWords.day(known.on())).orElse(null),
                        here + "/papers/highlight",
                        viewer.may(Right.PROOF_READ) ? findings(address, meeting.on()) : null,
                        versions(here + "/papers/highlight", viewer),
                        BoardWords.meetings("/boards/" + address, calendar, meeting.on()),
                        held,
                        viewer.may(Right.RECORD_DECISIONS)));
        return "forums/meeting";
    }

    @PostMapping("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/items/{item}")
    @Needs(Right.RECORD_DECISIONS)
    String say(
            @PathVariable("board") String address,
            @PathVariable("date") String date,
            @PathVariable("item") UUID item,
            @RequestParam("in") boolean in,
            Viewer viewer) {
        boolean known = forums.meetings(address).stream()
                .filter(meeting -> meeting.on().toString().equals(date))
                .flatMap(meeting -> meeting.agenda().stream())
                .anyMatch(one -> one.id().equals(item) && one.paper() == AgendaItem.Paper.WRITTEN);
        if (!known) {
            throw new NotFound("The agenda has no such item that waits for a paper.");
        }
        forums.say(item, in, viewer.displayName(), Instant.now(clock));
        return "redirect:/boards/" + address + "/" + date + "#agenda";
    }

    private static List<View> versions(String pack, Viewer viewer) {
        List<View> versions = new ArrayList<>();
        if (viewer.may(Right.PROOF_READ)) {
            versions.add(new View("Internal version, findings last", pack + "-internal", false));
            versions.add(new View("Internal version as PDF", pack + "-internal.pdf", false));
        }
        if (viewer.may(Right.PUBLISH_PAPERS)) {
            versions.add(new View("Public version", pack + "-public", false));
            versions.add(new View("Public version as PDF", pack + "-public.pdf", false));
        }
        return versions;
    }

    private @Nullable Findings findings(String board, LocalDate on) {
        return findings.stream()
                .flatMap(known -> known.of(board, on).stream())
                .findFirst()
                .map(MeetingPage::findings)
                .orElse(null);
    }

    private static Findings findings(FindingsForBoards.Found found) {
        String words = (found.open() == 0
                        ? "Nothing is open"
                        : BoardWords.counted(found.open(), "finding is open", "findings are open"))
                + (found.answered() == 0
                        ? "."
                        : "; " + BoardWords.counted(found.answered(), "has been answered.", "have been answered."));
        Table.Builder table = Table.under("The first findings")
                .column("Where")
                .column("What it says")
                .column("What to do")
                .column("Answer");
        found.first()
                .forEach(finding -> table.row(
                        Cell.of(finding.where()).withSub(finding.code()),
                        Cell.of(finding.says()),
                        Cell.of(finding.whatToDo()),
                        Cell.link("Answer", finding.page())));
        return new Findings(words, found.first().isEmpty() ? null : table.build(), found.page());
    }

    private List<DecisionShown> shown(List<Decision> all, LocalDate on) {
        return all.stream()
                .filter(decision -> decision.metOn().equals(on))
                .map(decision -> DecisionShown.of(decision, all, plans))
                .toList();
    }

    private static String lead(Calendar calendar, Meeting meeting, List<Item> agenda, boolean held, int decisions) {
        String when = held
                ? "The board met " + calendar.away(meeting.on()) + " and "
                        + (decisions == 0
                                ? "no decision is recorded."
                                : "decided " + BoardWords.counted(decisions, "thing", "things") + ".")
                : "The board meets " + calendar.away(meeting.on()) + ".";
        long written = agenda.stream().filter(Item::isWritten).count();
        long in =
                agenda.stream().filter(item -> item.isWritten() && item.isIn()).count();
        if (written == 0 || held) {
            return when;
        }
        return when + " "
                + (in == written
                        ? "Every written paper is in"
                        : BoardWords.counted(
                                written - in, "written paper is not in yet", "written papers are not in yet"))
                + "; the others are made by Waymark from the newest figures.";
    }

    private static Item item(AgendaItem item, String board, String meeting) {
        String page = item.page() == null
                ? null
                : item.page().startsWith("/")
                        ? item.page()
                        : item.page().startsWith("#") ? board + item.page() : meeting + "/" + item.page();
        String said = item.saidBy() == null || item.saidAt() == null
                ? null
                : item.saidBy() + ", " + Print.time(item.saidAt());
        return switch (item.paper()) {
            case NONE ->
                new Item(
                        item.id(),
                        item.number(),
                        item.title(),
                        item.broughtBy(),
                        null,
                        "No paper",
                        null,
                        null,
                        false,
                        false);
            case MADE ->
                new Item(
                        item.id(),
                        item.number(),
                        item.title(),
                        item.broughtBy(),
                        page,
                        "Made by Waymark",
                        null,
                        null,
                        false,
                        false);
            case WRITTEN ->
                new Item(
                        item.id(),
                        item.number(),
                        item.title(),
                        item.broughtBy(),
                        page,
                        item.isIn() ? "In" : "Not in",
                        item.isIn() ? "blue" : "red",
                        said,
                        true,
                        item.isIn());
        };
    }

    /** The day of that address; empty if it is none. */
    static Optional<LocalDate> day(@Nullable String written) {
        try {
            return written == null ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
