package org.waymark.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * GLOSSARY.md is made from {@code reference/glossary.yaml}, so that there is one truth. After a change of the words run this test with {@code
 * -Dwaymark.write=true}, and look at the difference.
 */
class GlossaryTest {

    private static final Path PAGE = Path.of("..", "GLOSSARY.md");

    private final List<YamlFile> terms =
            Catalogue.packaged().file("reference/glossary.yaml").parts("terms");

    @Test
    void thePageSaysWhatTheFileSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("waymark.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("GLOSSARY.md is made from catalogue/reference/glossary.yaml; make it again")
                .isEqualTo(page);
    }

    @Test
    void theTermsStandInOrderAndOnce() {
        assertThat(terms.stream().map(term -> term.text("term")).toList())
                .isSortedAccordingTo(Comparator.comparing(String::toLowerCase))
                .doesNotHaveDuplicates();
        assertThat(terms.stream()
                        .map(term -> term.textOrNull("short"))
                        .filter(s -> s != null)
                        .toList())
                .doesNotHaveDuplicates();
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Glossary

                The words of children's services as Waymark's pages use them. Made from `catalogue/reference/glossary.yaml`; change that.

                | Word | Initials | Means | Used otherwise |
                |---|---|---|---|
                """);
        for (YamlFile term : terms) {
            page.append("| ")
                    .append(term.text("term"))
                    .append(" | ")
                    .append(orNothing(term, "short"))
                    .append(" | ")
                    .append(term.text("means"))
                    .append(" | ")
                    .append(orNothing(term, "differs"))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String orNothing(YamlFile term, String key) {
        String text = term.textOrNull(key);
        return text == null ? "" : text;
    }
}
