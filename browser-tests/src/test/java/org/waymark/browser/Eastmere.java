package org.waymark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.app.Waymark;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.snapshot.Input;
import org.waymark.engine.snapshot.SnapshotStore;
import org.waymark.engine.snapshot.TakeRequest;
import org.waymark.simulator.Authority;
import org.waymark.simulator.Simulator;
import org.waymark.simulator.SimulatorRequest;

/** An invented authority whose Waymark is running, with everything a demo has, and a browser to look at it with. */
final class Eastmere implements AutoCloseable {

    private static final SimulatorRequest REQUEST =
            new SimulatorRequest(1, 150, 24, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31));

    private final Path folder;
    private final ConfigurableApplicationContext application;
    private final Playwright playwright;
    private final Browser browser;
    private final Properties passwords;

    private Eastmere(Path folder, ConfigurableApplicationContext application, Playwright playwright, Browser browser) {
        this.folder = folder;
        this.application = application;
        this.playwright = playwright;
        this.browser = browser;
        this.passwords = read(folder.resolve("data/demo-passwords"));
    }

    static Eastmere start(Path chromium) {
        try {
            Path folder = Files.createTempDirectory("waymark-browser-tests");
            Simulator.of(REQUEST).write(folder);
            snapshots(folder);
            ConfigurableApplicationContext application = SpringApplication.run(
                    Waymark.class,
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--waymark.demo=true",
                    "--waymark.authority=" + Authority.NAME,
                    "--waymark.people=" + folder.resolve("people.csv"),
                    "--waymark.pack=" + folder.resolve("pack"),
                    "--waymark.store=" + folder.resolve("store"),
                    "--waymark.data=" + folder.resolve("data"));
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Eastmere(folder, application, playwright, launched(playwright, chromium));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Browser launched(Playwright playwright, Path chromium) {
        List<String> flags = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if (System.getProperty("user.name").equals("root")) {
            flags.add("--no-sandbox");
        }
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(flags));
    }

    private static void snapshots(Path folder) {
        SnapshotStore store = SnapshotStore.at(folder.resolve("store"));
        for (LocalDate day : List.of(REQUEST.firstAsAt(), REQUEST.secondAsAt())) {
            Path returns = folder.resolve(day.toString());
            Instant taken = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            store.take(
                    Catalogue.packaged(),
                    new TakeRequest(
                            List.of(
                                    new Input("ssda903", returns.resolve("ssda903")),
                                    new Input("cin-census", returns.resolve("cin-census.xml")),
                                    new Input("record-tables", returns.resolve("record-tables"))),
                            day,
                            taken,
                            null));
        }
    }

    private static Properties read(Path file) {
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** Where its pages begin. */
    String address() {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Today by the application's own clock. */
    LocalDate today() {
        return LocalDate.now(application.getBean(Clock.class));
    }

    /** Someone at a desk, signed in. */
    Visitor signedIn(String username) {
        return visitor(username, 1280, true);
    }

    /** The same, in a browser that runs no script if {@code script} is false. */
    Visitor signedIn(String username, boolean script) {
        return visitor(username, 1280, script);
    }

    private Visitor visitor(String username, int width, boolean script) {
        Visitor visitor = new Visitor(
                address(),
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(address())
                        .setViewportSize(width, 900)
                        .setBypassCSP(script)
                        .setJavaScriptEnabled(script)));
        visitor.signIn(username, passwords.getProperty(username));
        return visitor;
    }

    /** The addresses of every page there is, as their controllers write them. */
    Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                        pages.addAll(mapping.getPatternValues());
                    }
                });
        return pages;
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        application.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
