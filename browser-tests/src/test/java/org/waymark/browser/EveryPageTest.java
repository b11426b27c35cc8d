package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page that people reach by links, walked as those who see most of it: what a checker of accessibility finds, one heading, no scroll
 * sideways on a narrow screen, the skip link first. Of pages with the same pattern and the same forms one is looked at.
 */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class EveryPageTest {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> WALKERS = List.of(
            "director",
            "programme-manager",
            "democratic-services",
            "performance-analyst",
            "administrator",
            "action-lead",
            "team-manager");

    /** Files, and what answers only when something is wrong. */
    private static final String NO_PAGE = ".*\\.(csv|json|pdf|xlsx)$|/error";

    @Test
    void isWithoutFault(Eastmere eastmere) {
        List<PathPattern> patterns = eastmere.pages().stream()
                .filter(page -> !page.matches(NO_PAGE))
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList();
        Set<String> looked = new HashSet<>();
        Set<String> reached = new TreeSet<>(Set.of("/sign-in"));
        List<String> faults = new ArrayList<>();
        for (String walker : WALKERS) {
            try (Visitor visitor = eastmere.signedIn(walker)) {
                walk(visitor, patterns, looked, reached, faults, looked.isEmpty() ? 4 : 1);
            }
        }

        assertThat(faults).isEmpty();
        assertThat(reached)
                .as("pages that a link leads to")
                .containsAll(
                        patterns.stream().map(PathPattern::getPatternString).toList());
    }

    @Test
    void signingInIsWithoutFault(Eastmere eastmere) {
        try (Visitor visitor = eastmere.signedIn("director")) {
            List<String> faults = new ArrayList<>();
            visitor.press("Sign out");
            look(visitor, "/sign-in", faults);
            visitor.open("/sign-in?wrong");
            look(visitor, "/sign-in?wrong", faults);
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void aRefusalIsWithoutFault(Eastmere eastmere) {
        try (Visitor member = eastmere.signedIn("board-member")) {
            assertThat(member.open("/data")).isEqualTo(403);
            List<String> faults = new ArrayList<>();
            look(member, "/data as a board member", faults);
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void theSkipLinkIsFirstAndLeadsToTheMainPart(Eastmere eastmere) {
        try (Visitor visitor = eastmere.signedIn("democratic-services")) {
            visitor.open("/boards/improvement-board");
            Page page = visitor.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-skip-link");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main-content");
        }
    }

    private static void walk(
            Visitor visitor,
            List<PathPattern> patterns,
            Set<String> looked,
            Set<String> reached,
            List<String> faults,
            int ofEachPattern) {
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(waiting);
        Map<String, Integer> opened = new HashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.removeFirst();
            String pattern = pattern(patterns, path);
            if (pattern == null
                    || opened.merge(pattern + (path.contains("?") ? "?" : ""), 1, Integer::sum) > ofEachPattern) {
                continue;
            }
            int status = visitor.open(path);
            // What stands against a public version is a page of its own.
            if (status != 200 && !(status == 409 && path.endsWith("-public"))) {
                faults.add(path + ": a link leads here and the answer is " + status);
                continue;
            }
            reached.add(pattern);
            Object forms = visitor.page().evaluate("[...document.querySelectorAll('main form')].length");
            if (looked.add(pattern + " with " + forms + " forms")) {
                look(visitor, path, faults);
            }
            for (String link : links(visitor.page())) {
                if (seen.add(link)) {
                    waiting.add(link);
                }
            }
        }
    }

    /** The pattern of the page at an address; null for a file or something outside. */
    private static @org.jspecify.annotations.Nullable String pattern(List<PathPattern> patterns, String path) {
        PathContainer plain = PathContainer.parsePath(URI.create(path).getRawPath());
        return patterns.stream()
                .filter(pattern -> pattern.matches(plain))
                .findFirst()
                .map(PathPattern::getPatternString)
                .filter(pattern -> !path.matches(".*\\.(csv|json|pdf|xlsx)(\\?.*)?$"))
                .orElse(null);
    }

    private static List<String> links(Page page) {
        Object found = page.evaluate(
                "[...document.querySelectorAll('a[href]')].map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname + u.search)");
        return ((List<?>) found).stream().map(String::valueOf).distinct().collect(Collectors.toList());
    }

    private static void look(Visitor visitor, String path, List<String> faults) {
        Page page = visitor.page();
        for (Rule rule : new AxeBuilder(page).withTags(TAGS).analyze().getViolations()) {
            faults.add(path + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                    + rule.getNodes().stream()
                            .map(node -> String.valueOf(node.getTarget()))
                            .limit(3)
                            .collect(Collectors.joining("; ")));
        }
        check(page, path, "document.compatMode === 'CSS1Compat'", "it is drawn in quirks mode", faults);
        check(page, path, "document.querySelectorAll('h1').length === 1", "it has not one h1", faults);
        check(
                page,
                path,
                "document.querySelectorAll('[tabindex]:not([tabindex=\"0\"]):not([tabindex=\"-1\"])').length === 0",
                "its order of focus is not that of its parts",
                faults);
        check(
                page,
                path,
                "[...document.querySelectorAll('table')].every(t => t.caption && t.caption.textContent.trim())",
                "a table has no caption",
                faults);
        check(
                page,
                path,
                "new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size === document.querySelectorAll('[id]').length",
                "an id is there twice",
                faults);
        page.setViewportSize(320, 800);
        check(page, path, "document.documentElement.scrollWidth <= 320", "it scrolls sideways at 320 pixels", faults);
        page.setViewportSize(1280, 900);
    }

    private static void check(Page page, String path, String holds, String otherwise, List<String> faults) {
        if (!Boolean.TRUE.equals(page.evaluate(holds))) {
            faults.add(path + ": " + otherwise);
        }
    }
}
