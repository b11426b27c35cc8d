package org.waymark.app.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

class PackZipTest {

    private static final byte[] COVER = "title: Plan\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void aPackInAFolderOfTheZipIsUnpackedAndWhatADesktopAddsIsLeft() throws IOException {
        byte[] zip = zip("my pack/pack.yaml", "my pack/plan.csv", "my pack/notes.docx", "__MACOSX/my pack/._plan.csv");

        Path folder;
        try (PackZip pack = PackZip.unpack(new ByteArrayInputStream(zip))) {
            folder = pack.folder();
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("pack.yaml", "plan.csv");
            }
        }
        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../plan.csv", "a/../../plan.csv", "/etc/plan.csv", "C:\\plan.csv", "a\\..\\..\\plan.csv"})
    void aNameThatLeadsOutOfTheFolderIsRefused(String name) throws IOException {
        assertThat(codes(zip("pack.yaml", name))).containsExactly("pack-zip-unsafe-name");
    }

    @Test
    void everythingWrongWithTheNamesIsSaidAtOnce() throws IOException {
        assertThat(codes(zip("../plan.csv", "risks.csv", "RISKS.csv")))
                .containsExactly("pack-zip-unsafe-name", "pack-zip-name-twice", "pack-yaml-missing");
    }

    @Test
    void twoPacksInOneZipAreRefused() throws IOException {
        assertThat(codes(zip("a/pack.yaml", "b/pack.yaml"))).containsExactly("pack-zip-two-packs");
    }

    @Test
    void noiseAndAHalfZipAreNoZip() throws IOException {
        byte[] whole = zip("pack.yaml", "plan.csv");

        assertThat(codes("noise".getBytes(StandardCharsets.UTF_8))).containsExactly("pack-zip-unreadable");
        assertThat(codes(new byte[0])).containsExactly("pack-zip-unreadable");
        assertThat(codes(Arrays.copyOf(whole, whole.length / 2))).containsExactly("pack-zip-unreadable");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        byte[] whole = zip("pack.yaml");
        whole[30 + "pack.yaml".length() + 3] ^= 0x55;

        assertThat(codes(whole)).containsExactly("pack-zip-unreadable");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        assertThat(codes(zip("plan.csv", new byte[] {'a', 0, 'b'}))).containsExactly("pack-zip-unreadable");
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheDisk() throws IOException {
        byte[] bomb = zip("plan.csv", repeated('a', PackZip.MOST_UNPACKED + 1));

        assertThat(bomb.length).isLessThan(PackZip.MOST_PACKED);
        assertThat(codes(bomb)).containsExactly("pack-zip-too-large");
    }

    @Test
    void aZipThatIsTooLargeIsRefused() {
        assertThat(codes(repeated('P', PackZip.MOST_PACKED + 1))).containsExactly("pack-zip-too-large");
    }

    @Test
    void nothingOfARefusedZipIsLeftOnTheDisk() throws IOException {
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        long before = folders(place);

        codes(zip("plan.csv", new byte[] {'a', 0, 'b'}));

        assertThat(folders(place)).isEqualTo(before);
    }

    private static long folders(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(file -> file.getFileName().toString().startsWith("waymark-pack"))
                    .count();
        }
    }

    private static List<String> codes(byte[] zip) {
        EngineException refused =
                catchThrowableOfType(EngineException.class, () -> PackZip.unpack(new ByteArrayInputStream(zip)));
        return refused.problems().stream().map(Problem::code).toList();
    }

    private static byte[] repeated(char letter, int times) {
        byte[] all = new byte[times];
        Arrays.fill(all, (byte) letter);
        return all;
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(COVER);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("pack.yaml"));
            zip.write(COVER);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
