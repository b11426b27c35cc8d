package org.waymark.app.pages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.app.access.Access;
import org.waymark.app.access.LogEntry;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;

/** Who saw rows of children, newest first. */
@Controller
@Needs(Right.ADMINISTER)
final class AccessLogPage {

    private static final int MOST = 100;

    /** @param older the page that follows; 0 when this is the last */
    record Page(Heading heading, Table table, int newer, int older) {}

    private final Access access;

    AccessLogPage(Access access) {
        this.access = access;
    }

    @GetMapping("/access-log")
    String page(@RequestParam(name = "page", defaultValue = "1") int asked, Model model) {
        int number = Math.max(1, asked);
        long all = access.logged();
        List<LogEntry> entries = access.log(MOST, (long) (number - 1) * MOST);
        Table.Builder table = Table.under("Views of rows of children, newest first")
                .column("When")
                .column("Who")
                .column("What")
                .numeric("Children");
        for (LogEntry entry : entries) {
            table.row(
                    Cell.of(Print.time(entry.at())),
                    Cell.of(entry.displayName()).withSub(entry.username()),
                    Cell.of(entry.what()),
                    Cell.of(entry.children()));
        }
        String lead = all == 0
                ? "Nobody has opened rows of children yet."
                : "Rows of children were opened or refused " + Print.number(all) + (all == 1 ? " time." : " times.")
                        + " Lines are only ever added.";
        model.addAttribute(
                "page",
                new Page(
                        Heading.of("Administration", "Who saw rows of children", lead),
                        table.build(),
                        number - 1,
                        (long) number * MOST < all ? number + 1 : 0));
        return "pages/access-log";
    }
}
