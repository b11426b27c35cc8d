package org.waymark.app.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.app.plans.ActionState.DONE;
import static org.waymark.app.plans.ActionState.NOT_STARTED;
import static org.waymark.app.plans.ActionState.STOPPED;
import static org.waymark.app.plans.ActionState.UNDER_WAY;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionStateTest {

    private static final List<List<ActionState>> LEGAL = List.of(
            List.of(NOT_STARTED, UNDER_WAY),
            List.of(NOT_STARTED, STOPPED),
            List.of(UNDER_WAY, DONE),
            List.of(UNDER_WAY, STOPPED),
            List.of(DONE, UNDER_WAY),
            List.of(STOPPED, UNDER_WAY));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ActionState.values())
                .flatMap(from -> Arrays.stream(ActionState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void anActionMovesOnlyAlongTheLegalMoves(ActionState from, ActionState to) {
        assertThat(from.movesTo().contains(to)).isEqualTo(LEGAL.contains(List.of(from, to)));
    }

    @Test
    void everyStateCanBeLeft() {
        assertThat(ActionState.values())
                .allSatisfy(state -> assertThat(state.movesTo()).isNotEmpty());
    }
}
