package org.waymark.app.home;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Right;
import org.waymark.app.pages.Heading;
import org.waymark.papers.series.DateWords;

/** What changed, what is overdue, and what waits. */
@Controller
@Needs(Right.SIGN_IN)
class HomePage {

    record Page(Heading heading) {}

    private final Clock clock;

    HomePage(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/")
    String page(Model model) {
        model.addAttribute("page", new Page(Heading.of(null, DateWords.dayOfWeek(LocalDate.now(clock)), null)));
        return "home/home";
    }
}
