package org.waymark.cli.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.simulator.SimulatorRequest;

/**
 * What the demo is asked for.
 *
 * @param children how many children the invented council knows, 1 to {@value #MOST_CHILDREN}
 * @param months how many months of history, {@value #FEWEST_MONTHS} to {@value #MOST_MONTHS}
 * @param seed the same seed gives the same council
 * @param out the folder that everything is written to
 */
public record DemoRequest(int children, int months, long seed, Path out) {

    static final int MOST_CHILDREN = 200_000;
    static final int FEWEST_MONTHS = 6;
    static final int MOST_MONTHS = 240;

    /**
     * @throws EngineException {@code demo-option}, once for each number that is out of range
     */
    public DemoRequest {
        List<Problem> problems = new ArrayList<>();
        require(problems, "--children", children, 1, MOST_CHILDREN);
        require(problems, "--months", months, FEWEST_MONTHS, MOST_MONTHS);
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
    }

    SimulatorRequest council() {
        SimulatorRequest usual = SimulatorRequest.usual();
        return new SimulatorRequest(seed, children, months, usual.firstAsAt(), usual.secondAsAt());
    }

    private static void require(List<Problem> problems, String option, int given, int least, int most) {
        if (given < least || given > most) {
            problems.add(new Problem(
                    "demo-option",
                    option + " " + given + " is not possible.",
                    "Give a number from " + least + " to " + String.format(java.util.Locale.UK, "%,d", most) + ".",
                    null));
        }
    }
}
