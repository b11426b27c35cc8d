package org.waymark.simulator;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The luck of one child or one paper. Only {@code nextLong} of a generator whose algorithm is specified is used, and no
 * platform arithmetic, so that the draws are the same on every machine.
 */
final class Chance {

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator generator;

    Chance(long seed, long stream) {
        generator =
                GENERATORS.create(seed * 0x9E3779B97F4A7C15L ^ (stream + 0x632BE59BD9B4E019L) * 0xD1B54A32D192ED03L);
    }

    /** A number from 0 up to but without 1. */
    double fraction() {
        return (generator.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean happens(double probability) {
        return fraction() < probability;
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + (int) (fraction() * (high - low + 1));
    }

    /** Days until something that comes on average after {@code mean} days, at least 1. */
    long waits(double mean) {
        return 1 + (long) (-mean * StrictMath.log(1 - fraction()));
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays((long) (fraction() * (last.toEpochDay() - first.toEpochDay() + 1)));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[between(0, choices.length - 1)];
    }

    /** One of the words of a table such as {@code "U6 45, U4 20, K2 12"}: a word and its weight. */
    String from(Weights weights) {
        return weights.at(fraction());
    }
}
