package org.waymark.papers.proof.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.PublishedPacks;
import org.waymark.papers.proof.Proof;

/** The checks are rules for any council's paper: nothing in them is taken from the papers they are tried on. */
final class RulesOfNoPaperTest {

    private static final List<String> PACKS = List.of("torbay-2021", "devon-2020-care-leavers", "torbay-2016");
    private static final Path CATALOGUE = Path.of("../catalogue");

    /** Days as the papers write them, each of which is of one paper alone. */
    private static final Pattern DAY = Pattern.compile(
            "\\b(\\d{1,2}[/.]\\d{1,2}[/.](20)?\\d{2}|20\\d{2}-\\d{2}-\\d{2}|\\d{1,2} (June|July|August|September|October) 20\\d{2})\\b");
    /** A reference with a letter or three parts, which nobody writes by chance. */
    private static final Pattern REFERENCE = Pattern.compile("\\b(\\d+\\.\\d+[a-e]|\\d+\\.\\d+\\.\\d+)\\b");

    /** Names that every council's papers hold, and so may our lists of words. */
    private static final Set<String> GENERAL = Set.of("April", "July", "Ofsted");

    private static final Pattern CAPITALISED = Pattern.compile("(?<=[a-z,;] )[A-Z][a-z]{3,}\\b");

    @TempDir
    private Path folder;

    @Test
    void noRuleHoldsADayOrAReferenceOfAPublishedPaper() throws IOException {
        Set<String> ofPapers = new TreeSet<>();
        for (String pack : PACKS) {
            for (String text : texts(pack)) {
                all(DAY, text, ofPapers);
                all(REFERENCE, text, ofPapers);
            }
        }
        assertThat(ofPapers).as("what the papers hold").hasSizeGreaterThan(40);

        assertThat(held(ofPapers)).isEmpty();
    }

    @Test
    void noRuleNamesAPlaceOrABodyOfAPublishedPaper() throws IOException {
        Set<String> ofPapers = new TreeSet<>();
        for (String pack : PACKS) {
            for (String text : texts(pack)) {
                all(CAPITALISED, text, ofPapers);
            }
        }
        Spelling spelling = Spelling.with(Catalogue.at(CATALOGUE));
        ofPapers.removeIf(word -> spelling.isKnown(word.toLowerCase(Locale.ROOT)) || GENERAL.contains(word));
        for (String pack : PACKS) {
            ofPapers.add(Pack.read(PublishedPacks.folder(pack)).cover().authority());
        }
        assertThat(ofPapers).as("what the papers name").hasSizeGreaterThan(PACKS.size());

        assertThat(held(ofPapers)).isEmpty();
    }

    /** What lies beside a paper for the tests is no part of it: the findings are the same when it cannot even be read. */
    @Test
    void onlyThePaperIsRead() throws IOException {
        Path published = PublishedPacks.folder("torbay-2021");
        try (Stream<Path> files = Files.list(published)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean ofThePaper =
                        name.equals("pack.yaml") || PackFile.named(name).isPresent();
                Files.write(
                        folder.resolve(name), ofThePaper ? Files.readAllBytes(file) : new byte[] {(byte) 0xFF, '"', 0});
            }
        }
        Proof proof = Proof.with(Catalogue.at(CATALOGUE));

        assertThat(proof.check(Pack.read(folder))).isNotEmpty().isEqualTo(proof.check(Pack.read(published)));
    }

    /** Every text of a paper, also what is said of it for tests. */
    private static List<String> texts(String pack) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(PublishedPacks.folder(pack))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static void all(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group());
        }
    }

    /** Which of these stand as a word of their own in a rule, a list of words or the code that reads. */
    private static Set<String> held(Set<String> ofPapers) throws IOException {
        Set<String> held = new LinkedHashSet<>();
        for (Path file : rules()) {
            String rule = Files.readString(file, StandardCharsets.UTF_8);
            for (String word : ofPapers) {
                if (Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?![\\w.])")
                        .matcher(rule)
                        .find()) {
                    held.add(file.getFileName() + ": " + word);
                }
            }
        }
        return held;
    }

    private static List<Path> rules() throws IOException {
        List<Path> rules = new ArrayList<>();
        for (Path root : List.of(
                CATALOGUE.resolve("proofing"),
                CATALOGUE.resolve("reference"),
                Path.of("src/main/java/org/waymark/papers/proof"))) {
            try (Stream<Path> walk = Files.walk(root)) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("bank_holidays.yaml"))
                        .forEach(rules::add);
            }
        }
        return rules;
    }
}
