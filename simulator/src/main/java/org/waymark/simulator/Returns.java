package org.waymark.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** The files of one date: the return, the census and our own tables. */
final class Returns implements Closeable {

    private final CareReturn care;
    private final NeedCensus need;
    private final OwnTables own;

    Returns(Path out, LocalDate asAt, boolean beforeCorrections, SimulatorRequest request) throws IOException {
        Path folder = out.resolve(asAt.toString());
        care = new CareReturn(folder.resolve("ssda903"), asAt, beforeCorrections, request.seed());
        need = new NeedCensus(folder.resolve("cin-census.xml"), asAt, beforeCorrections);
        own = new OwnTables(folder.resolve("record-tables"), asAt, request);
    }

    void add(Life life, Slips slips) throws IOException {
        care.add(life, slips);
        need.add(life, slips);
        own.add(life);
    }

    @Override
    public void close() throws IOException {
        care.close();
        need.close();
        own.close();
    }
}
