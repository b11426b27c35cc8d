package org.waymark.simulator;

import java.io.IOException;
import java.nio.file.Path;

/** One person a role for signing in to the demo; shown by a post, never by a name. The action lead holds a post that the invented plan names. */
final class People {

    private static final String[][] PEOPLE = {
        {"director", "Director of children's services", "", ""},
        {"head-of-service", "Head of service", "Cared-for Children", ""},
        {"team-manager", "Team manager", "Safeguarding and Support", "Safeguarding East"},
        {"practitioner", "Practitioner", "Cared-for Children", "Cared-for Children One"},
        {"reviewing-officer", "Reviewing officer", "", ""},
        {"auditor", "Auditor", "", ""},
        {"performance-analyst", "Performance analyst", "", ""},
        {"action-lead", "Conference manager", "", ""},
        {"programme-manager", "Programme manager", "", ""},
        {"board-member", "Board member", "", ""},
        {"lead-member", "Lead member for children", "", ""},
        {"independent-chair", "Independent chair of the board", "", ""},
        {"democratic-services", "Democratic services", "", ""},
        {"scrutiny-member", "Scrutiny member", "", ""},
        {"partner", "Partner agency", "", ""},
        {"voluntary-sector", "Voluntary sector", "", ""},
        {"inspector", "Inspector", "", ""},
        {"administrator", "Administrator", "", ""},
        {"chief-executive", "Chief executive", "", ""},
    };

    private People() {}

    static void write(Path file, Teams teams) throws IOException {
        try (CsvFile people = new CsvFile(file, "username", "role", "display_name", "service", "team", "worker")) {
            for (String[] person : PEOPLE) {
                // A practitioner sees the rows of their own worker: the first of the team that the list names.
                String worker = person[0].equals("practitioner") ? teams.worker(Teams.CARE.get(0), 0) : "";
                people.row(person[0], person[0], person[1], person[2], person[3], worker);
            }
        }
    }
}
