package org.waymark.simulator;

/** Makes invented authorities: same request, same bytes. Nothing is read from a clock, a locale or the network. */
public final class Simulator {

    private Simulator() {}

    public static Authority of(SimulatorRequest request) {
        return new Authority(request);
    }
}
