package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.waymark.app.access.Role.ADMINISTRATOR;
import static org.waymark.app.access.Role.CHIEF_EXECUTIVE;
import static org.waymark.app.access.Role.DIRECTOR;
import static org.waymark.app.access.Role.HEAD_OF_SERVICE;
import static org.waymark.app.access.Role.INSPECTOR;
import static org.waymark.app.access.Role.PERFORMANCE_ANALYST;
import static org.waymark.app.access.Role.PROGRAMME_MANAGER;
import static org.waymark.app.access.Role.TEAM_MANAGER;

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

    /** By the address as its controller writes it: who may open it. */
    private static final Map<String, Set<Role>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("/", ALL);
        PAGES.put("/data", DATA);
        PAGES.put("/data/snapshots/{id}", DATA);
        PAGES.put("/data/snapshots/{id}/findings.csv", DATA);
        PAGES.put("/data/restatements", DATA);
        PAGES.put("/access-log", EnumSet.of(ADMINISTRATOR));
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
        String address = page.replaceAll("\\{[^}]*}", "none");

        int status = mvc.perform(get(address).with(user(role.word())))
                .andReturn()
                .getResponse()
                .getStatus();

        if (PAGES.getOrDefault(page, Set.of()).contains(role)) {
            assertThat(status).isIn(200, 404);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nobodySignedInIsSentToSignIn(String page) throws Exception {
        var response = mvc.perform(get(page.replaceAll("\\{[^}]*}", "none")))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).endsWith("/sign-in");
    }

    static Stream<String> pages() {
        return PAGES.keySet().stream();
    }

    @Test
    void thisTableHasEveryPageThereIs() {
        Set<String> there = mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        there.removeAll(OPEN);

        assertThat(there).containsExactlyInAnyOrderElementsOf(PAGES.keySet());
    }
}
