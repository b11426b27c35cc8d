package org.waymark.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.snapshot.Bench.EPISODES;
import static org.waymark.engine.snapshot.Bench.HEADER;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.engine.EngineException;
import org.waymark.engine.snapshot.SnapshotStore.Taken;

/** No number, name, birthday or postcode of a child is in anything that is said, wherever in an extract it stands and whatever is wrong with it. */
class PrivacyTest {

    private static final String ID = "MARKEDID77";
    private static final String NAME = "Markedname";
    private static final String BORN = "13/11/2013";
    private static final String BORN_ISO = "2013-11-13";
    private static final String POSTCODE = "MK77 7MK";

    @TempDir
    Path folder;

    @Test
    void nothing_said_of_a_dirty_extract_holds_a_marked_value() throws IOException {
        Bench bench = new Bench(folder);
        bench.file(
                "set/header.csv",
                HEADER + "," + NAME,
                ID + ",1," + BORN + ",WBRI,,,",
                ID + ",1,14/11/2013,WBRI,,,",
                ID + "2," + NAME + "," + NAME + "," + ID + ",,," + BORN + "," + NAME);
        bench.file(
                "set/episodes.csv",
                EPISODES,
                ID + "," + BORN + ",S,C2,N1,U6,PR1,01/01/2010,E4A,," + POSTCODE + "," + POSTCODE + ",",
                ID + "," + BORN + "," + NAME + "," + ID + ",N1," + BORN + ",PR1," + NAME + ",X1,,,,",
                ID + "," + NAME + ",S,C2,N1,U6,PR1,,,,,,",
                ID + ",01/01/2025,S,C2");
        bench.file("set/reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", ID + ",14/11/2013," + BORN + "," + ID);
        bench.file(
                "census.xml",
                "<Message><Children><Child><ChildIdentifiers><LAchildID>" + ID + "</LAchildID><PersonBirthDate>"
                        + BORN_ISO
                        + "</PersonBirthDate><PersonBirthDate>2013-11-12</PersonBirthDate><PersonDeathDate>2001-01-01"
                        + "</PersonDeathDate><Surname>" + NAME + "</Surname></ChildIdentifiers>"
                        + "<ChildCharacteristics><Ethnicity>" + NAME + "</Ethnicity></ChildCharacteristics>"
                        + "<CINdetails><CINreferralDate>" + NAME + "</CINreferralDate></CINdetails>"
                        + "<CINdetails><CINreferralDate>" + BORN_ISO
                        + "</CINreferralDate><CINclosureDate>2001-01-01</CINclosureDate>"
                        + "</CINdetails></Child></Children></Message>");
        Path lookup = bench.file("places.csv", "postcode,easting,northing", "XX1 1XX,1,1");

        Taken taken = bench.with("ssda903", "set")
                .with("cin-census", "census.xml")
                .postcodes(lookup)
                .take();

        assertThat(taken.quality().findings()).hasSizeGreaterThan(12);
        assertUnmarked(taken.quality().toString());
        assertUnmarked(taken.snapshot().toString());
        assertUnmarked(Files.readString(taken.snapshot().folder().resolve("quality.json")));
        assertUnmarked(Files.readString(taken.snapshot().folder().resolve("manifest.json")));
    }

    @Test
    void nothing_said_of_a_refused_extract_holds_a_marked_value() {
        String row = ID + "," + NAME + "," + BORN;
        List<Bench> benches = new ArrayList<>();
        for (String header : List.of(
                row,
                "CHILD," + NAME + ",DOB\n" + row,
                HEADER + "\n" + row + ",\"" + NAME,
                HEADER + "\n" + row,
                HEADER + "\n" + row + "\u0000\n",
                "%PDF" + row)) {
            Bench bench = new Bench(folder.resolve("csv" + benches.size()));
            bench.file("set/header.csv", header.getBytes(StandardCharsets.UTF_8));
            bench.file("set/episodes.csv", "CHILD,LS", row);
            benches.add(bench.with("ssda903", "set"));
        }
        for (String census : List.of(
                "<" + NAME + "/>",
                "<Message><Children><Child>" + ID + "</" + NAME + "></Children></Message>",
                "<Message><Children><Child " + NAME + "='" + ID + "' " + NAME + "='" + ID + "'/></Children></Message>",
                "<Message><Children><Child>&" + NAME + ";</Child></Children></Message>",
                "<!DOCTYPE " + NAME + " [<!ENTITY " + NAME + " '" + ID + "'>]><Message>&" + NAME + ";</Message>",
                "<Message><x:" + NAME + "/></Message>",
                "<Message><Children><Child>" + NAME + "\u0001</Child></Children></Message>",
                NAME + " " + ID)) {
            Bench bench = new Bench(folder.resolve("xml" + benches.size()));
            bench.file("census.xml", census);
            benches.add(bench.with("cin-census", "census.xml"));
        }

        for (Bench bench : benches) {
            try {
                bench.take();
                throw new AssertionError("It was taken.");
            } catch (EngineException e) {
                StringWriter all = new StringWriter();
                e.printStackTrace(new PrintWriter(all));
                assertUnmarked(all + e.problems().toString());
            }
        }
    }

    private static void assertUnmarked(String said) {
        assertThat(said).doesNotContainIgnoringCase(ID, NAME, BORN, BORN_ISO, POSTCODE, POSTCODE.replace(" ", ""));
    }
}
