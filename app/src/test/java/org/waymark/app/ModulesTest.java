package org.waymark.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Waymark.class);

    @Test
    void modulesDependOnlyOnWhatTheySayAndOnlyDownwards() {
        modules.verify();
    }

    @Test
    void theModulesAreDrawnForTheReference() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
