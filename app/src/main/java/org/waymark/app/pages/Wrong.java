package org.waymark.app.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.app.access.OpenToAll;

/** The page for whatever goes wrong outside a page's own code. It repeats nothing of the request, for an address may name a child. */
@Controller
final class Wrong implements ErrorController {

    static final String VIEW = "pages/wrong";

    @RequestMapping("/error")
    @OpenToAll
    String page(HttpServletRequest request, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        model.addAttribute("page", page(status));
        return VIEW;
    }

    private static WrongPage page(int status) {
        return switch (status) {
            case 403 ->
                WrongPage.of(
                        "You cannot do this",
                        "The form was open too long, or you have signed in anew since you opened it. Nothing was saved.",
                        "Go back, load the page again and send the form once more.");
            case 404 ->
                WrongPage.of(
                        "There is no such page",
                        "Nothing is at this address.",
                        "If you typed the address, check it. If you followed a link, tell whoever sent it to you.");
            case 405, 415, 400 ->
                WrongPage.of(
                        "This cannot be read",
                        "The address or the form holds something that this page does not know.",
                        "Go back and try again from the page that led here.");
            default ->
                WrongPage.of(
                        "Something went wrong",
                        "The fault is ours. It was written to the log without anything you entered.",
                        "Try again in a minute. If it happens twice, tell whoever looks after Waymark when it happened.");
        };
    }
}
