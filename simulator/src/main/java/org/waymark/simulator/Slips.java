package org.waymark.simulator;

/**
 * What is wrong in the files, on purpose: about one child in a hundred has a slip in the returns that stays, and about
 * one in a hundred and fifty had one at the first date that was put right by the second.
 */
record Slips(Slip slip, boolean correctedLater) {

    enum Slip {
        NONE,
        UNKNOWN_CODE,
        REPEATED_ID,
        ENDS_BEFORE_START
    }

    private static final long STREAM = 0x51195L << 40;

    static Slips of(long seed, Life life) {
        Chance chance = new Chance(seed, STREAM + life.number);
        Slip slip = chance.happens(0.01)
                ? chance.of(Slip.UNKNOWN_CODE, Slip.REPEATED_ID, Slip.ENDS_BEFORE_START)
                : Slip.NONE;
        return new Slips(slip, chance.happens(0.007));
    }

    boolean has(Slip kind) {
        return slip == kind;
    }
}
