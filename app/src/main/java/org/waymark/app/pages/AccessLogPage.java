package org.waymark.app.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.app.access.Access;
import org.waymark.app.access.LogEntry;
import org.waymark.app.access.LogPart;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;

/** Who saw rows of children, newest first. */
@Controller
@Needs(Right.ADMINISTER)
final class AccessLogPage {

    private static final int MOST = 100;

    /**
     * @param parts the kinds of line to look at
     * @param older where the page that follows is; null when this is the last
     */
    record Page(
            Heading heading,
            List<View> parts,
            Table table,
            @Nullable String newer,
            @Nullable String older) {}

    private final Access access;

    AccessLogPage(Access access) {
        this.access = access;
    }

    @GetMapping("/access-log")
    String page(
            @RequestParam(name = "page", defaultValue = "1") int asked,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "who", required = false) @Nullable String who,
            Model model) {
        int number = Math.max(1, asked);
        LogPart part = new LogPart(kind(kind), who == null || who.isBlank() ? null : who);
        long all = access.logged(part);
        List<LogEntry> entries = access.log(part, MOST, (long) (number - 1) * MOST);
        Table.Builder table = Table.under("Views of rows of children, newest first")
                .column("When")
                .column("Who")
                .column("What")
                .numeric("Children")
                .column("Why");
        for (LogEntry entry : entries) {
            table.row(
                    Cell.of(Print.time(entry.at())),
                    Cell.link(entry.displayName(), address(new LogPart(part.kind(), entry.username()), 1))
                            .withSub(entry.username()),
                    Cell.of(entry.what()),
                    Cell.of(entry.children()),
                    Cell.of(entry.why() == null ? "As " + entry.role() : entry.why()));
        }
        model.addAttribute(
                "page",
                new Page(
                        Heading.of("Administration", "Who saw rows of children", lead(part, all)),
                        parts(part),
                        table.build(),
                        number > 1 ? address(part, number - 1) : null,
                        (long) number * MOST < all ? address(part, number + 1) : null));
        return "pages/access-log";
    }

    private static List<View> parts(LogPart part) {
        List<View> parts = new ArrayList<>();
        for (LogPart.Kind kind : LogPart.Kind.values()) {
            String words = switch (kind) {
                case ALL -> "All";
                case REFUSED -> "Refused";
                case BROKEN_GLASS -> "While the glass was broken";
            };
            parts.add(new View(words, address(new LogPart(kind, part.username()), 1), part.kind() == kind));
        }
        if (part.username() != null) {
            parts.add(new View("Everyone", address(new LogPart(part.kind(), null), 1), false));
        }
        return parts;
    }

    private static String lead(LogPart part, long all) {
        String times = all == 0 ? "Nobody" : Print.number(all) + (all == 1 ? " line" : " lines");
        String what = switch (part.kind()) {
            case ALL -> all == 0 ? " has opened rows of children" : " of rows opened, refused or broken open";
            case REFUSED -> all == 0 ? " was refused rows of children" : " of rows refused";
            case BROKEN_GLASS -> all == 0 ? " has broken the glass" : " from while the glass was broken";
        };
        return times + what + (part.username() == null ? "" : ", of the one person chosen")
                + ". Lines are only ever added.";
    }

    private static LogPart.Kind kind(@Nullable String word) {
        return Stream.of(LogPart.Kind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElse(LogPart.Kind.ALL);
    }

    private static String word(LogPart.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String address(LogPart part, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/access-log");
        if (part.kind() != LogPart.Kind.ALL) {
            address.queryParam("kind", word(part.kind()));
        }
        if (part.username() != null) {
            address.queryParam("who", "{who}");
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode()
                .buildAndExpand(part.username() == null ? Map.of() : Map.of("who", part.username()))
                .toUriString();
    }
}
