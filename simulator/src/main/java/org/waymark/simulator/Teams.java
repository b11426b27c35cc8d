package org.waymark.simulator;

import java.util.List;

/** The invented council's services and teams. Workers are numbers. */
record Teams(int workersATeam) {

    record Team(String service, String name, int firstWorker) {}

    private static final String FRONT_DOOR = "Front Door and Assessment";
    private static final String SUPPORT = "Safeguarding and Support";
    private static final String CARED_FOR = "Cared-for Children";
    private static final String NEXT_STEPS = "Permanence and Next Steps";

    static final List<Team> ASSESSMENT =
            List.of(new Team(FRONT_DOOR, "Assessment North", 0), new Team(FRONT_DOOR, "Assessment South", 1));
    static final List<Team> SAFEGUARDING = List.of(
            new Team(SUPPORT, "Safeguarding East", 2),
            new Team(SUPPORT, "Safeguarding West", 3),
            new Team(SUPPORT, "Safeguarding Central", 4));
    static final Team DISABLED_CHILDREN = new Team(SUPPORT, "Disabled Children", 5);
    static final List<Team> CARE =
            List.of(new Team(CARED_FOR, "Cared-for Children One", 6), new Team(CARED_FOR, "Cared-for Children Two", 7));
    static final Team UNACCOMPANIED = new Team(CARED_FOR, "Unaccompanied Children", 8);
    static final Team PERMANENCE = new Team(NEXT_STEPS, "Permanence", 9);
    static final Team NEXT = new Team(NEXT_STEPS, "Next Steps 16 Plus", 10);

    static Teams forChildren(int children) {
        return new Teams(Math.max(6, children / 200));
    }

    String worker(Team team, int place) {
        String digits = Integer.toString(team.firstWorker * workersATeam + place + 1);
        return "Worker " + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }
}
