package org.waymark.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * One invented authority: its returns at two dates, its board pack and its people. Children are made and written one at
 * a time, so the size is bounded by the disk and not by memory.
 */
public final class Authority {

    /** The invented council of the demo. */
    public static final String NAME = "Eastmere Council";

    private final SimulatorRequest request;

    Authority(SimulatorRequest request) {
        this.request = request;
    }

    public SimulatorRequest request() {
        return request;
    }

    /**
     * Writes {@code <as-at>/ssda903/*.csv}, {@code <as-at>/cin-census.xml} and {@code <as-at>/record-tables/*.csv} for
     * both dates, {@code pack/} and {@code people.csv}, over what is there.
     *
     * @throws IOException when a file cannot be written
     */
    public void write(Path out) throws IOException {
        writeReturns(out);
        new BoardPack(request).write(out.resolve("pack"));
        People.write(out.resolve("people.csv"), Teams.forChildren(request.children()));
    }

    private void writeReturns(Path out) throws IOException {
        LocalDate first = request.firstAsAt();
        LocalDate second = request.secondAsAt();
        try (Returns before = new Returns(out, first, true, request);
                Returns after = new Returns(out, second, false, request)) {
            Lives lives = new Lives(World.of(request), request.seed());
            for (int number = 1; number <= request.children(); number++) {
                Life life = lives.life(number);
                Slips slips = Slips.of(request.seed(), life);
                before.add(life, slips);
                after.add(life, slips);
            }
        }
    }

    /** Shows each life in turn, for tests of what holds for all of them. */
    void eachLife(Consumer<Life> reader) {
        Lives lives = new Lives(World.of(request), request.seed());
        for (int number = 1; number <= request.children(); number++) {
            reader.accept(lives.life(number));
        }
    }
}
