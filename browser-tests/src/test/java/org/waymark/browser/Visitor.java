package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** One person with a browser window of their own. They find things as people do: by label, by the words of a link or a button. */
final class Visitor implements AutoCloseable {

    private final String address;
    private final BrowserContext window;
    private final Page page;

    Visitor(String address, BrowserContext window) {
        this.address = address;
        this.window = window;
        this.page = window.newPage();
    }

    Page page() {
        return page;
    }

    void signIn(String username, String password) {
        page.navigate("/sign-in");
        write("Username", username);
        write("Password", password);
        press("Sign in");
        assertThat(page.url()).doesNotContain("/sign-in");
    }

    /** Opens an address and gives the answer's status. */
    int open(String path) {
        Response response = page.navigate(path);
        return response == null ? 0 : response.status();
    }

    /** Follows the first link of these words in the main part of the page. */
    void follow(String words) {
        main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    /** Follows the entry of the navigation. */
    void go(String entry) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(entry).setExact(true))
                .click();
    }

    /** Goes up by the trail above the title. */
    void back(String crumb) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Breadcrumb"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(crumb).setExact(true))
                .click();
    }

    void write(String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
    }

    void choose(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(value);
    }

    /** Writes a day into the three boxes under a legend. */
    void date(String legend, java.time.LocalDate day) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend));
        group.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
        group.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
        group.getByLabel("Year").fill(String.valueOf(day.getYear()));
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    Locator main() {
        return page.locator("main");
    }

    /** What the main part of the page says. */
    String says() {
        return main().innerText().replaceAll("\\s+", " ");
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** The words of a PDF at an address. */
    String pdf(String path) {
        APIResponse response = window.request().get(address + path);
        assertThat(response.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(response.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
