package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.waymark.app.access.Role.ACTION_LEAD;
import static org.waymark.app.access.Role.ADMINISTRATOR;
import static org.waymark.app.access.Role.AUDITOR;
import static org.waymark.app.access.Role.BOARD_MEMBER;
import static org.waymark.app.access.Role.CHIEF_EXECUTIVE;
import static org.waymark.app.access.Role.DEMOCRATIC_SERVICES;
import static org.waymark.app.access.Role.DIRECTOR;
import static org.waymark.app.access.Role.HEAD_OF_SERVICE;
import static org.waymark.app.access.Role.INDEPENDENT_CHAIR;
import static org.waymark.app.access.Role.INSPECTOR;
import static org.waymark.app.access.Role.LEAD_MEMBER;
import static org.waymark.app.access.Role.PARTNER;
import static org.waymark.app.access.Role.PERFORMANCE_ANALYST;
import static org.waymark.app.access.Role.PRACTITIONER;
import static org.waymark.app.access.Role.PROGRAMME_MANAGER;
import static org.waymark.app.access.Role.REVIEWING_OFFICER;
import static org.waymark.app.access.Role.SCRUTINY_MEMBER;
import static org.waymark.app.access.Role.TEAM_MANAGER;
import static org.waymark.app.access.Role.VOLUNTARY_SECTOR;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.app.access.Role;

/** Every page as every role. A role not named at a page is refused it with 403; one that is named gets it, or 404 for a thing that is not there. */
@WholeApplication
@SuppressWarnings("NullAway.Init")
class AccessWalkTest {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> DATA = EnumSet.of(
            DIRECTOR,
            HEAD_OF_SERVICE,
            TEAM_MANAGER,
            PERFORMANCE_ANALYST,
            PROGRAMME_MANAGER,
            INSPECTOR,
            CHIEF_EXECUTIVE);
    private static final Set<Role> BOARDS = EnumSet.of(
            DIRECTOR,
            HEAD_OF_SERVICE,
            PERFORMANCE_ANALYST,
            PROGRAMME_MANAGER,
            BOARD_MEMBER,
            LEAD_MEMBER,
            INDEPENDENT_CHAIR,
            DEMOCRATIC_SERVICES,
            INSPECTOR,
            CHIEF_EXECUTIVE);
    private static final Set<Role> IMPORTS = EnumSet.of(PERFORMANCE_ANALYST, PROGRAMME_MANAGER, ADMINISTRATOR);
    private static final Set<Role> PLANS = EnumSet.complementOf(
            EnumSet.of(PRACTITIONER, REVIEWING_OFFICER, SCRUTINY_MEMBER, PARTNER, VOLUNTARY_SECTOR, ADMINISTRATOR));
    private static final Set<Role> OWN_ACTIONS = EnumSet.of(
            DIRECTOR, HEAD_OF_SERVICE, TEAM_MANAGER, AUDITOR, PERFORMANCE_ANALYST, ACTION_LEAD, PROGRAMME_MANAGER);
    private static final Set<Role> ALL_ACTIONS = EnumSet.of(DIRECTOR, HEAD_OF_SERVICE, PROGRAMME_MANAGER);
    private static final Set<Role> RISKS = EnumSet.complementOf(EnumSet.of(
            TEAM_MANAGER,
            PRACTITIONER,
            REVIEWING_OFFICER,
            AUDITOR,
            ACTION_LEAD,
            SCRUTINY_MEMBER,
            PARTNER,
            VOLUNTARY_SECTOR,
            ADMINISTRATOR));
    private static final Set<Role> EDIT_RISKS = EnumSet.of(DIRECTOR, HEAD_OF_SERVICE, PROGRAMME_MANAGER);
    private static final Set<Role> PROOF_READERS =
            EnumSet.of(DIRECTOR, HEAD_OF_SERVICE, PERFORMANCE_ANALYST, PROGRAMME_MANAGER, DEMOCRATIC_SERVICES);
    private static final Set<Role> PUBLISHERS = EnumSet.of(PROGRAMME_MANAGER, DEMOCRATIC_SERVICES);
    private static final Set<Role> DECISIONS = EnumSet.of(PROGRAMME_MANAGER, DEMOCRATIC_SERVICES);

    private static final Set<Role> SCORECARDS =
            EnumSet.complementOf(EnumSet.of(SCRUTINY_MEMBER, PARTNER, VOLUNTARY_SECTOR, ADMINISTRATOR));
    private static final Set<Role> ROWS = EnumSet.of(
            DIRECTOR,
            HEAD_OF_SERVICE,
            TEAM_MANAGER,
            PRACTITIONER,
            REVIEWING_OFFICER,
            AUDITOR,
            PERFORMANCE_ANALYST,
            INSPECTOR);

    /** By the address as its controller writes it: who may open it. */
    private static final Map<String, Set<Role>> PAGES = new LinkedHashMap<>();

    /** By the address of a form: who may send it. */
    private static final Map<String, Set<Role>> FORMS = new LinkedHashMap<>();

    static {
        PAGES.put("/", ALL);
        PAGES.put("/account", ALL);
        PAGES.put("/boards", BOARDS);
        PAGES.put("/boards/{board}", BOARDS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}", BOARDS);
        PAGES.put("/boards/{board}/tracker/{line}", BOARDS);
        PAGES.put("/scorecards", SCORECARDS);
        PAGES.put("/scorecards/{id}", SCORECARDS);
        PAGES.put("/scorecards/{id}.csv", SCORECARDS);
        PAGES.put("/scorecards/{id}.xlsx", SCORECARDS);
        PAGES.put("/measures", SCORECARDS);
        PAGES.put("/measures/{id}", SCORECARDS);
        PAGES.put("/measures/{id}.csv", SCORECARDS);
        PAGES.put("/measures/{id}/teams", SCORECARDS);
        PAGES.put("/measures/{id}/definition", SCORECARDS);
        PAGES.put("/measures/{id}/figures/{period}/{group}", SCORECARDS);
        PAGES.put("/measures/{id}/figures/{period}/{group}/rows", ROWS);
        PAGES.put("/measures/{id}/figures/{period}/{group}/rows.csv", ROWS);
        PAGES.put("/break-glass", ROWS);
        PAGES.put("/measures/typed/{scorecard}/{line}", SCORECARDS);
        PAGES.put("/measures/typed/{scorecard}/{line}.csv", SCORECARDS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/papers/highlight", BOARDS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/papers/highlight.pdf", BOARDS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/papers/highlight.xlsx", BOARDS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/findings", PROOF_READERS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/findings.csv", PROOF_READERS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/findings.json", PROOF_READERS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/findings/{finding}", PROOF_READERS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/papers/highlight-internal", PROOF_READERS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/papers/highlight-internal.pdf", PROOF_READERS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/papers/highlight-internal.xlsx", PROOF_READERS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/papers/highlight-public", PUBLISHERS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/papers/highlight-public.pdf", PUBLISHERS);
        PAGES.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/papers/highlight-public.xlsx", PUBLISHERS);
        PAGES.put("/data", DATA);
        PAGES.put("/data/snapshots/{id}", DATA);
        PAGES.put("/data/snapshots/{id}/findings.csv", DATA);
        PAGES.put("/data/restatements", DATA);
        PAGES.put("/packs", IMPORTS);
        PAGES.put("/packs/{number}", IMPORTS);
        PAGES.put("/packs/{number}/findings", PROOF_READERS);
        PAGES.put("/packs/{number}/findings.csv", PROOF_READERS);
        PAGES.put("/packs/{number}/findings.json", PROOF_READERS);
        PAGES.put("/packs/{number}/findings/{finding}", PROOF_READERS);
        PAGES.put("/plans", PLANS);
        PAGES.put("/plans/{plan}", PLANS);
        PAGES.put("/plans/{plan}/actions/{action}", PLANS);
        PAGES.put("/plans/{plan}/new-action", ALL_ACTIONS);
        PAGES.put("/actions", PLANS);
        PAGES.put("/risks", RISKS);
        PAGES.put("/risks/{risk}", RISKS);
        PAGES.put("/risks/new-risk", EDIT_RISKS);
        PAGES.put("/access-log", EnumSet.of(ADMINISTRATOR));

        FORMS.put("/account", ALL);
        FORMS.put("/break-glass", ROWS);
        FORMS.put("/plans/{plan}/actions/{action}", OWN_ACTIONS);
        FORMS.put("/plans/{plan}/actions/{action}/updates", OWN_ACTIONS);
        FORMS.put("/plans/{plan}/new-action", ALL_ACTIONS);
        FORMS.put("/risks/{risk}", EDIT_RISKS);
        FORMS.put("/risks/new-risk", EDIT_RISKS);
        FORMS.put("/packs", IMPORTS);
        FORMS.put("/packs/{number}/findings/{finding}", PROOF_READERS);
        FORMS.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/findings/{finding}", PROOF_READERS);
        FORMS.put("/boards/{board}/decisions", DECISIONS);
        FORMS.put("/boards/{board}/meetings", DECISIONS);
        FORMS.put("/boards/{board}/{date:\\d{4}-\\d{2}-\\d{2}}/items/{item}", DECISIONS);
        FORMS.put("/boards/{board}/tracker/{line}", DECISIONS);
    }

    private static final Set<String> OPEN = Set.of("/sign-in", "/error");

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    static Stream<Arguments> everyPageAsEveryRole() {
        return PAGES.keySet().stream().flatMap(page -> ALL.stream().map(role -> Arguments.of(page, role)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource
    void everyPageAsEveryRole(String page, Role role) throws Exception {
        int status = status(get(sample(page)).with(user(role.word())));

        if (PAGES.getOrDefault(page, Set.of()).contains(role)) {
            assertThat(status).isIn(200, 404);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    static Stream<Arguments> everyFormAsEveryRole() {
        return FORMS.keySet().stream().flatMap(form -> ALL.stream().map(role -> Arguments.of(form, role)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource
    void everyFormAsEveryRole(String form, Role role) throws Exception {
        int status = status(multipart(sample(form)).with(user(role.word())).with(csrf()));

        if (FORMS.getOrDefault(form, Set.of()).contains(role)) {
            assertThat(status).isNotEqualTo(403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @Test
    void nobodySignedInIsSentToSignIn() throws Exception {
        for (String page : PAGES.keySet()) {
            var response = mvc.perform(get(sample(page))).andReturn().getResponse();

            assertThat(response.getStatus()).as(page).isEqualTo(302);
            assertThat(response.getRedirectedUrl()).as(page).endsWith("/sign-in");
        }
    }

    @Test
    void theseTablesHaveEveryPageAndEveryFormThereIs() {
        Set<String> pages = there(RequestMethod.GET);
        pages.removeAll(OPEN);
        assertThat(pages).containsExactlyInAnyOrderElementsOf(PAGES.keySet());

        Set<String> forms = there(RequestMethod.POST);
        forms.removeAll(OPEN);
        assertThat(forms).containsExactlyInAnyOrderElementsOf(FORMS.keySet());
    }

    private Set<String> there(RequestMethod method) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int status(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    /** An address of the page: of a thing that is not there, for the store and the tables are empty. */
    private static String sample(String page) {
        return page.replaceAll("\\{date:[^/]*}", "2026-10-29")
                .replace("{line}", "00000000-0000-0000-0000-000000000000")
                .replace("{number}", "0")
                .replaceAll("\\{[^}]*}", "none");
    }
}
