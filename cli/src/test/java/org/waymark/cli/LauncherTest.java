package org.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real launcher in a project of its own whose path has a space, with a Java and a Maven that only say what they were asked. */
class LauncherTest {

    @TempDir
    Path temp;

    private Path project;
    private Path java;
    private Path tools;

    /** What a run of the launcher ended with and wrote; the asked-for programs write a line each time. */
    private record Launched(int status, String said) {}

    @BeforeEach
    void layOutAProject() throws IOException {
        project = Files.createDirectories(temp.resolve("a project"));
        java = temp.resolve("a java");
        tools = Files.createDirectories(temp.resolve("tools"));
        Files.copy(Path.of("..", "waymark"), project.resolve("waymark"));
        Files.setPosixFilePermissions(project.resolve("waymark"), PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String module : List.of("cli", "app")) {
            Files.createDirectories(project.resolve(module).resolve("src/main"));
            Files.writeString(project.resolve(module).resolve("pom.xml"), "");
        }
        Files.writeString(project.resolve("pom.xml"), "");
        javaOfVersion("17.0.15");
        script(java.resolve("bin/javac"), "exit 0");
        script(
                tools.resolve("mvn"),
                "echo \"maven in $(pwd): $*\"",
                "for module in cli app; do mkdir -p $module/target; echo \"$module-jars\" > $module/target/dependencies; done");
        for (String tool : List.of(
                "bash", "dirname", "readlink", "sed", "head", "find", "mkdir", "mktemp", "rm", "touch", "cat")) {
            script(tools.resolve(tool), "exec " + installed(tool) + " \"$@\"");
        }
    }

    @Test
    void itBuildsOnceAndRunsTheCommandWithItsWords() throws Exception {
        Launched first = launch(project.resolve("waymark"), "measures", "run", "--by", "a team");
        Launched second = launch(project.resolve("waymark"), "measures", "list");

        assertThat(first.status()).isZero();
        assertThat(first.said())
                .contains(
                        "maven in " + project,
                        "-pl cli -am package",
                        "java org.waymark.cli.Waymark [measures] [run] [--by] [a team]");
        assertThat(second.said()).contains("[measures] [list]").doesNotContain("maven");
    }

    @Test
    void itBuildsAgainWhenASourceIsNewer() throws Exception {
        launch(project.resolve("waymark"), "measures", "list");
        Path source = Files.writeString(project.resolve("cli/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertThat(launch(project.resolve("waymark"), "measures", "list").said())
                .contains("maven in");
    }

    @Test
    void itIsFoundThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("wm"), Path.of("a project", "waymark"));

        Launched launched = launch(link, "--version");

        assertThat(launched.status()).isZero();
        assertThat(launched.said()).contains("catalogue " + project.resolve("catalogue"), "[--version]");
    }

    @Test
    void theDemoServesWhatItMade() throws Exception {
        Launched launched =
                launch(project.resolve("waymark"), "demo", "--children", "5", "--port", "8123", "--out", "some where");

        assertThat(launched.said())
                .contains("-pl cli,app -am package")
                .contains("org.waymark.cli.Waymark [demo] [--children] [5] [--port] [8123] [--out] [some where]")
                .contains(
                        "org.waymark.app.Waymark [--server.port=8123] [--waymark.demo=true] [--waymark.authority=Eastmere Council] [--waymark.store=some where/store]")
                .containsOnlyOnce("Starting the web application on http://localhost:8123");
    }

    @Test
    void theDemoStopsAfterThePackWhenItIsToldTo() throws Exception {
        Launched launched = launch(project.resolve("waymark"), "demo", "--no-serve");

        assertThat(launched.said())
                .contains("[demo] [--no-serve] [--out] [" + project.resolve("out") + "]")
                .doesNotContain("org.waymark.app.Waymark");
    }

    @Test
    void helpOnTheDemoStartsNothing() throws Exception {
        assertThat(launch(project.resolve("waymark"), "demo", "--help").said())
                .doesNotContain("org.waymark.app.Waymark");
    }

    @Test
    void aDemoThatFailsServesNothingAndKeepsItsStatus() throws Exception {
        Launched launched = launch(Map.of("JAVA_STATUS", "3"), project.resolve("waymark"), "demo");

        assertThat(launched.status()).isEqualTo(3);
        assertThat(launched.said()).doesNotContain("org.waymark.app.Waymark");
    }

    @Test
    void aCommandKeepsItsStatus() throws Exception {
        assertThat(launch(Map.of("JAVA_STATUS", "1"), project.resolve("waymark"), "catalogue", "check")
                        .status())
                .isEqualTo(1);
    }

    @Test
    void anOldJavaIsNamedWithWhereItIs() throws Exception {
        javaOfVersion("1.8.0_402");

        Launched launched = launch(project.resolve("waymark"), "measures", "list");

        assertThat(launched.status()).isEqualTo(2);
        assertThat(launched.said()).contains("too old (version 8 in " + java + ")", "openjdk-17-jdk");
    }

    @Test
    void withoutJavaItSaysHowToGetIt() throws Exception {
        Files.delete(java.resolve("bin/java"));

        Launched launched = launch(project.resolve("waymark"), "measures", "list");

        assertThat(launched.status()).isEqualTo(2);
        assertThat(launched.said()).contains("Java is not installed", "openjdk-17-jdk");
    }

    @Test
    void withoutACompilerItSaysThatItNeedsOneToBuild() throws Exception {
        Files.delete(java.resolve("bin/javac"));

        Launched launched = launch(project.resolve("waymark"), "measures", "list");

        assertThat(launched.status()).isNotZero();
        assertThat(launched.said()).contains("has no compiler", "openjdk-17-jdk");
    }

    @Test
    void withoutMavenItUsesTheWrapper() throws Exception {
        Files.move(tools.resolve("mvn"), project.resolve("mvnw"));

        assertThat(launch(project.resolve("waymark"), "measures", "list").said())
                .contains("maven in " + project, "[measures] [list]");
    }

    private void javaOfVersion(String version) throws IOException {
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(
                java.resolve("bin/java"),
                "while [ \"${1#org.waymark}\" = \"$1\" ]; do shift; done",
                "echo \"catalogue $WAYMARK_CATALOGUE\"",
                "printf 'java %s' \"$1\"; shift; printf ' [%s]' \"$@\"; echo",
                "exit ${JAVA_STATUS:-0}");
    }

    private Launched launch(Path launcher, String... words) throws Exception {
        return launch(Map.of(), launcher, words);
    }

    private Launched launch(Map<String, String> more, Path launcher, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(more);
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", java.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Launched(process.exitValue(), said);
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path installed(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
