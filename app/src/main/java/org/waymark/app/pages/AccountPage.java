package org.waymark.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.app.access.Needs;
import org.waymark.app.access.Passwords;
import org.waymark.app.access.Right;
import org.waymark.app.access.Viewer;
import org.waymark.engine.Problem;

/** Who one is here, what one sees, and one's password. */
@Controller
@Needs(Right.SIGN_IN)
final class AccountPage {

    /** @param mayBreakGlass true for someone who sees some rows and not all */
    record Page(
            Heading heading,
            List<Fact> facts,
            boolean mayBreakGlass,
            List<Problem> problems,
            boolean changed,
            int shortest) {}

    private final Passwords passwords;

    AccountPage(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/account")
    String page(@RequestParam(name = "changed", defaultValue = "false") boolean changed, Viewer viewer, Model model) {
        return show(viewer, List.of(), changed, model);
    }

    @PostMapping("/account")
    String change(
            @RequestParam(name = "present", defaultValue = "") String present,
            @RequestParam(name = "new-password", defaultValue = "") String password,
            @RequestParam(name = "new-again", defaultValue = "") String again,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<Problem> problems = passwords.change(
                viewer, present, password, again, request.getSession().getId());
        if (problems.isEmpty()) {
            return "redirect:/account?changed=true";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(viewer, problems, false, model);
    }

    private static String show(Viewer viewer, List<Problem> problems, boolean changed, Model model) {
        List<Fact> facts = List.of(
                Fact.of("Username", viewer.username()),
                Fact.of("Role", viewer.role().words()),
                Fact.of(
                        "Rows of children that you see",
                        !viewer.may(Right.SEE_ROWS)
                                ? "None: your role sees counts"
                                : viewer.seesAnyRow()
                                        ? "Those of: " + viewer.scope()
                                        : "None: no worker is named for you"));
        model.addAttribute(
                "page",
                new Page(
                        Heading.of(viewer.displayName(), "Your account", null),
                        facts,
                        viewer.may(Right.SEE_ROWS) && !viewer.seesAllRows(),
                        problems,
                        changed,
                        Passwords.SHORTEST));
        return "pages/account";
    }
}
