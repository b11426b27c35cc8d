package org.waymark.app.pages;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.app.access.Refused;

/** Turns a page's own refusal, or its word that there is nothing, into the page that says so. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongAdvice {

    private final Shell shell;

    WrongAdvice(Shell shell) {
        this.shell = shell;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView refused(Refused why, jakarta.servlet.http.HttpServletRequest request) {
        return view(WrongPage.of("You cannot see this", why.whatHappened(), why.whatToDo()), request);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView notFound(NotFound why, jakarta.servlet.http.HttpServletRequest request) {
        return view(
                WrongPage.of(
                        "There is no such page",
                        String.valueOf(why.getMessage()),
                        "If you followed a link, tell whoever sent it to you."),
                request);
    }

    private ModelAndView view(WrongPage page, jakarta.servlet.http.HttpServletRequest request) {
        return new ModelAndView(Wrong.VIEW).addObject("page", page).addObject("frame", shell.frame(request));
    }
}
