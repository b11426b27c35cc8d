package org.waymark.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.app.access.OpenToAll;
import org.waymark.engine.Problem;

/** Where people sign in. */
@Controller
final class SignInPage {

    record Page(Heading heading, List<Problem> problems, boolean signedOut) {}

    @GetMapping("/sign-in")
    @OpenToAll
    String page(
            @RequestParam(name = "wrong", required = false) @Nullable String wrong,
            @RequestParam(name = "locked", required = false) @Nullable String locked,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            Model model) {
        List<Problem> problems = List.of();
        if (locked != null) {
            problems = List.of(new Problem(
                    "sign-in-locked",
                    "There were ten failures for this username in a quarter of an hour.",
                    "Wait a quarter of an hour and try again.",
                    "username"));
        } else if (wrong != null) {
            problems = List.of(new Problem(
                    "sign-in-wrong",
                    "The username or the password is not right.",
                    "Check both and try again.",
                    "username"));
        }
        model.addAttribute("page", new Page(Heading.of(null, "Sign in", null), problems, signedOut != null));
        return "pages/sign-in";
    }
}
