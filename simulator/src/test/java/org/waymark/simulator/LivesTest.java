package org.waymark.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.simulator.Life.Allocation;
import org.waymark.simulator.Life.Episode;
import org.waymark.simulator.Life.Referral;
import org.waymark.simulator.Slips.Slip;

class LivesTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    private static Authority authority(long seed) {
        return Simulator.of(new SimulatorRequest(seed, 1_200, 36, SEPTEMBER, OCTOBER));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void about_350_of_1200_children_are_in_care_at_a_time(long seed) {
        for (LocalDate day : new LocalDate[] {LocalDate.of(2024, 3, 31), LocalDate.of(2025, 3, 31), OCTOBER}) {
            AtomicInteger inCare = new AtomicInteger();
            authority(seed).eachLife(life -> {
                if (life.inCareOn(day)) {
                    inCare.incrementAndGet();
                }
            });
            assertThat(inCare.get()).as("on " + day).isBetween(290, 410);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void episodes_follow_each_other_without_a_gap_and_end_by_eighteen(long seed) {
        authority(seed).eachLife(life -> {
            for (int i = 0; i < life.episodes.size(); i++) {
                Episode episode = life.episodes.get(i);
                Fact end = episode.end();
                assertThat(end).isNotNull();
                if (end == null) {
                    return;
                }
                assertThat(episode.start().on()).isBefore(end.on()).isAfterOrEqualTo(life.bornOn);
                if (episode.endReason().equals("X1")) {
                    assertThat(life.episodes.get(i + 1).start()).isEqualTo(end);
                } else if (!life.shortBreaks) {
                    assertThat(i).isEqualTo(life.episodes.size() - 1);
                    assertThat(end.on()).isBeforeOrEqualTo(life.birthday(18));
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobody_has_two_workers_at_once_and_about_three_in_a_hundred_have_none(long seed) {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger without = new AtomicInteger();
        authority(seed).eachLife(life -> {
            LocalDate free = LocalDate.MIN;
            for (Allocation allocation : life.allocations) {
                assertThat(allocation.start().on()).isAfterOrEqualTo(free);
                Fact end = allocation.end();
                free = end == null ? LocalDate.MAX : end.on();
            }
            boolean isOpen = life.referrals.stream()
                    .anyMatch(r -> !r.received.on().isAfter(OCTOBER)
                            && (r.closed == null || r.closed.on().isAfter(OCTOBER)));
            boolean allocated = life.allocations.stream()
                    .anyMatch(a -> !a.start().on().isAfter(OCTOBER)
                            && (a.end() == null || a.end().on().isAfter(OCTOBER)));
            if (isOpen) {
                open.incrementAndGet();
                if (!allocated) {
                    without.incrementAndGet();
                }
            }
        });
        assertThat(100.0 * without.get() / open.get()).isBetween(1.0, 6.5);
    }

    @Test
    void referrals_of_a_child_do_not_overlap_and_everything_in_them_is_recorded_after_it_happened() {
        authority(1).eachLife(life -> {
            LocalDate free = LocalDate.MIN;
            for (Referral referral : life.referrals) {
                assertThat(referral.received.on()).isAfterOrEqualTo(free).isAfterOrEqualTo(life.bornOn);
                assertThat(referral.received.known()).isAfterOrEqualTo(referral.received.on());
                Fact closed = referral.closed;
                if (closed != null) {
                    assertThat(closed.on()).isAfterOrEqualTo(referral.received.on());
                    free = closed.on();
                }
                referral.assessments.forEach(a -> assertThat(a.authorised().on())
                        .isAfterOrEqualTo(a.start().on()));
                referral.protectionPlans.forEach(p -> {
                    Fact end = p.end();
                    assertThat(end).isNotNull();
                    if (end != null) {
                        assertThat(end.on()).isAfterOrEqualTo(p.start().on());
                    }
                });
            }
        });
    }

    @Test
    void about_one_child_in_a_hundred_has_a_slip_in_the_returns_and_each_kind_occurs() {
        Map<Slip, Integer> slips = new EnumMap<>(Slip.class);
        for (int number = 1; number <= 20_000; number++) {
            slips.merge(Slips.of(1, new Life(number)).slip(), 1, Integer::sum);
        }
        assertThat(slips).containsOnlyKeys(Slip.values());
        assertThat(20_000 - slips.getOrDefault(Slip.NONE, 0)).isBetween(140, 260);
    }

    @Test
    void conferences_come_sooner_and_assessments_later_than_a_year_before() {
        int[] sooner = new int[4];
        int[] later = new int[4];
        WorkingDays days = new WorkingDays();
        Simulator.of(new SimulatorRequest(1, 5_000, 36, SEPTEMBER, OCTOBER))
                .eachLife(life -> life.referrals.forEach(referral -> {
                    referral.enquiries.forEach(e -> {
                        Fact conference = e.conference();
                        if (conference != null) {
                            boolean onTime = !conference
                                    .on()
                                    .isAfter(days.after(e.start().on(), 15));
                            count(sooner, e.start().on(), onTime);
                        }
                    });
                    referral.assessments.forEach(a -> count(
                            later,
                            a.start().on(),
                            !a.authorised().on().isAfter(days.after(a.start().on(), 45))));
                }));
        assertThat(share(sooner, 1) - share(sooner, 0)).isBetween(0.2, 0.45);
        assertThat(share(later, 1) - share(later, 0)).isBetween(-0.3, -0.12);
    }

    private static void count(int[] counts, LocalDate day, boolean onTime) {
        boolean lately = day.isAfter(LocalDate.of(2026, 6, 30));
        if (lately || day.isBefore(LocalDate.of(2025, 10, 31))) {
            counts[lately ? 2 : 0]++;
            counts[lately ? 3 : 1] += onTime ? 1 : 0;
        }
    }

    private static double share(int[] counts, int half) {
        return (double) counts[2 * half + 1] / counts[2 * half];
    }
}
