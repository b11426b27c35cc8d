package org.waymark.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.cli.doctor.Check.Status;

/** What a machine cannot easily be brought to: a full disk, an old Java, a clock that went back. */
class ChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "17.0.15, UTF-8, FINE",
        "21, UTF-8, FINE",
        "11.0.2, UTF-8, WRONG",
        "17.0.15, ANSI_X3.4-1968, LOOK",
    })
    void javaIsNewEnoughAndCanReadNames(String version, String names, Status status) {
        assertThat(JavaCheck.of(version, "/opt/java", names).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "199999999, WRONG, 199 MB free",
        "200000000, LOOK, 200 MB free",
        "1999999999, LOOK, 2.0 GB free",
        "2000000000, FINE, 2.0 GB free",
        "34600000000, FINE, 34.6 GB free",
    })
    void aDiskThatFillsUpIsSaidInTime(long free, Status status, String found) {
        Check check = DiskCheck.of("disk of the store", Path.of("store"), free);

        assertThat(check.status()).isEqualTo(status);
        assertThat(check.found()).startsWith(found);
    }

    @Test
    void aFolderThatIsNotMadeYetIsLookedAtWhereItWillLie() {
        assertThat(DiskCheck.of("disk", temp.resolve("not/yet/made")).found()).contains("free at");
    }

    @Test
    void aFileInThePlaceOfAFolderIsWrong() throws IOException {
        Path file = Files.writeString(temp.resolve("store"), "");

        assertThat(DiskCheck.of("disk", file).status()).isEqualTo(Status.WRONG);
    }

    @Test
    void aClockBehindTheNewestFileIsWrong() throws IOException {
        Path store = Files.createDirectories(temp.resolve("store"));
        Path file = Files.writeString(store.resolve("file"), "");

        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
        assertThat(clock(null, "Europe/London").get(0).status()).isEqualTo(Status.FINE);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(86_400)));
        Check wrong = clock(null, "Europe/London").get(0);

        assertThat(wrong.status()).isEqualTo(Status.WRONG);
        assertThat(wrong.found()).contains("2026-11-24T09:00:00Z", file.toString(), "2026-11-25T09:00:00Z");
    }

    @Test
    void aClockThatIsNotTheDatabasesIsWrongOnEitherSide() {
        assertThat(clock(NOW.plusSeconds(100), "Europe/London").get(0).status()).isEqualTo(Status.FINE);
        assertThat(clock(NOW.plusSeconds(3_600), "Europe/London").get(0).status())
                .isEqualTo(Status.WRONG);
        assertThat(clock(NOW.minusSeconds(3_600), "Europe/London").get(0).found())
                .contains("the database's machine has 2026-11-24T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"Europe/London, FINE", "Europe/Belfast, FINE", "UTC, LOOK", "Europe/Paris, LOOK", "Africa/Abidjan, LOOK"
    })
    void aZoneWhoseDaysTurnAtAnotherHourIsLookedAt(String zone, Status status) {
        assertThat(clock(null, zone).get(1).status()).isEqualTo(status);
    }

    @Test
    void anAddressIsPrintedWithoutWhatMayBeAPassword() {
        Instance.Database database =
                new Instance.Database("jdbc:postgresql://me:SECRET1@host/db?password=SECRET2", "me", "SECRET3");

        assertThat(database.toString())
                .isEqualTo("me at jdbc:postgresql://host/db")
                .doesNotContain("SECRET");
    }

    private List<Check> clock(@org.jspecify.annotations.Nullable Instant elsewhere, String zone) {
        return ClockCheck.of(
                new Instance(temp.resolve("store"), temp.resolve("data"), null, null),
                elsewhere,
                Clock.fixed(NOW, ZoneOffset.UTC),
                ZoneId.of(zone));
    }
}
