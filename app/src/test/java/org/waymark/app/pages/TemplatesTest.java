package org.waymark.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w+)");
    private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-z0-9]*)[\\s>]");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    /** Asked for by its name, such a fragment would come with every element of that name. */
    @ParameterizedTest
    @MethodSource("templates")
    void noFragmentHasTheNameOfAnElementOfItsFile(Path template) throws IOException {
        String text = Files.readString(template);
        Set<String> both = words(FRAGMENT, text);
        both.retainAll(words(ELEMENT, text));

        assertThat(both).isEmpty();
    }

    /** The browser is told to take neither. */
    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasAStyleOrAScript(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=|th:style");
    }

    /** A page that is filled into the layout loses the layout's own first line, and a browser draws it in quirks mode. */
    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateBeginsWithItsDocumentType(Path template) throws IOException {
        assertThat(Files.readString(template)).startsWith("<!DOCTYPE html>");
    }

    private static Set<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
