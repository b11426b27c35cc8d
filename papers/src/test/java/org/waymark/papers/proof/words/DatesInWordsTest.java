package org.waymark.papers.proof.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.catalogue.Catalogue;

final class DatesInWordsTest {

    private static final DatesInWords DATES = DatesInWords.with(Catalogue.at(Path.of("../catalogue")));
    private static final LocalDate REPORTED = LocalDate.of(2026, 11, 13);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by 16/10/26                       | 2026-10-16 | 2026-10-16",
                "on 10.06.2026                     | 2026-06-10 | 2026-06-10",
                "out w/c12.10.26                   | 2026-10-12 | 2026-10-18",
                "week commencing 30 November 2026  | 2026-11-30 | 2026-12-06",
                "on 3rd July 2026                  | 2026-07-03 | 2026-07-03",
                "on the 3rd of July, 2026          | 2026-07-03 | 2026-07-03",
                "by the end of June 2026           | 2026-06-21 | 2026-06-30",
                "at the beginning of July 2026     | 2026-07-01 | 2026-07-10",
                "early March 27                    | 2027-03-01 | 2027-03-10",
                "in mid-October 2026               | 2026-10-11 | 2026-10-20",
                "in November 2026                  | 2026-11-01 | 2026-11-30",
                "for June 26                       | 2026-06-01 | 2026-06-30",
                "since Sept 22                     | 2022-09-01 | 2022-09-30",
                "in Q1 2025/26                     | 2025-04-01 | 2025-06-30",
                "in Q4 2025/26                     | 2026-01-01 | 2026-03-31",
                "during 2025/26                    | 2025-04-01 | 2026-03-31",
                "for the 25/26 year                | 2025-04-01 | 2026-03-31",
                "from April to June 2026           | 2026-04-01 | 2026-06-30",
                "Sept 25 – March 2026              | 2025-09-01 | 2026-03-31",
                "November – February 2026          | 2025-11-01 | 2026-02-28",
                "on the 12th & 17th October        | 2026-10-12 | 2026-10-17",
                "on 2026-10-05                     | 2026-10-05 | 2026-10-05",
                "in summer 2026                    | 2026-06-01 | 2026-08-31",
                "over winter 2025                  | 2025-12-01 | 2026-02-28",
                "until the end of October          | 2026-10-21 | 2026-10-31",
                "on 05/10                          | 2026-10-05 | 2026-10-05",
                "on October 5th, 2026              | 2026-10-05 | 2026-10-05",
            })
    void aDateIsReadAtItsOwnPrecision(String text, LocalDate first, LocalDate last) {
        List<DateSaid> said = DATES.in(text, REPORTED, 4);

        assertThat(said).hasSize(1);
        assertThat(said.get(0).first()).isEqualTo(first);
        assertThat(said.get(0).last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18/4 of them",
                "open 24/7",
                "for 16/17 year olds",
                "34/160 followers",
                "action 7.4.26 follows",
                "You may ask.",
                "March to the sea",
                "the June report is out",
                "by the end of May",
                "in May",
                "section 47 and s20",
                "ratio 1:2 and 5-10 days",
                "strategy 2026-2029",
            })
    void whatIsNoDateOrMayBeOfAnyYearIsPassedOver(String text) {
        assertThat(DATES.in(text, REPORTED, 4)).isEmpty();
    }

    @Test
    void twoDigitsThatCountSomethingAreNoYear() {
        List<DateSaid> said = DATES.in("in September 20 children will start", REPORTED, 4);

        assertThat(said).extracting(DateSaid::first).containsExactly(LocalDate.of(2026, 9, 1));
    }

    @Test
    void whatRunsOnwardsHasNoLastDay() {
        assertThat(DATES.in("from June 2026 onwards", REPORTED, 4))
                .extracting(DateSaid::last)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She is due to report back on 16/10/26                                  | TO_COME",
                "It will be completed by 16/10/26 and presented to the board on 23/10/26 | TO_COME",
                "Next meeting 16/10/26                                                  | TO_COME",
                "Interviews have been set up on 16/10/26 for a manager                  | TO_COME",
                "A meeting has been arranged for 16/10/26                               | TO_COME",
                "The plan is being signed off at the group on 16/10/26                  | TO_COME",
                "Figures are not available until 16/10/26 due to the new system         | TO_COME",
                "October 2026 ten audits will be chosen                                 | TO_COME",
                "It was agreed on 16/10/26 that a form will be made                     | PAST",
                "The plan was due to be signed on 16/10/26                              | PAST",
                "Since the visit of 16/10/26 managers will meet weekly                  | PAST",
                "The next meeting on 16/10/26 was cancelled                             | PAST",
                "A workshop will be held on 16/10/26                                    | TO_COME",
                "Letters were sent and the workshop held on 16/10/26                    | PAST",
                "The manager to complete the guide by 16/10/26                          | TO_COME",
                "They met to complete the guide on 16/10/26                             | PAST",
                "Fewer than planned on 16/10/26                                         | PAST",
                "16/10/26 - the manager will review the plan                            | UNCLEAR",
                "Update 16/10/26 the manager will review the plan                       | UNCLEAR",
                "Reviewed on 16/10/26 and will be reviewed again                        | PAST",
                "The pilot ran until 16/10/26 and will be extended                      | PAST",
                "The action due on 16/10/26 has been completed                          | PAST",
                "The consultation closes on 16/10/26                                    | TO_COME",
                "Training started on 16/10/26                                           | PAST",
                "As planned, the group met on 16/10/26                                  | PAST",
                "Figures as at 16/10/26 will be checked                                 | PAST",
                "The October 2026 report will be sent                                   | UNCLEAR",
                "Review 16/10/26                                                        | UNCLEAR",
            })
    void aSentenceSpeaksOfADateAsToComeOrPast(String text, Tense tense) {
        assertThat(DATES.in(text, REPORTED, 4)).extracting(DateSaid::tense).containsOnly(tense);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "April to June 20266   | June 20266",
                "on 31/06/2026         | 31/06/2026",
                "32/13/2026            | 32/13/2026",
                "due 2026-13           | 2026-13",
                "on 31 June 2026       | 31 June 2026",
                "the 30th February     | 30th February",
                "on 3rd July 2206      | 3rd July 2206",
                "10/13/26              | 10/13/26",
                "29/02/2026            | 29/02/2026",
            })
    void aDateThatNoCalendarHasIsSaid(String text, String printed) {
        assertThat(DATES.impossible(text, REPORTED))
                .extracting(ImpossibleDate::printed)
                .containsExactly(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Review November 2026",
                "quarterly",
                "2026-29",
                "29/02/2024",
                "24/7/365",
                "1.45.26",
                "in March 2000 children came",
                "call 01632 960001",
                "ref 99/12/A"
            })
    void whatIsNoDateIsNoImpossibleOne(String text) {
        assertThat(DATES.impossible(text, REPORTED)).isEmpty();
    }
}
