package org.waymark.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.engine.disclosure.Reason.GOES_WITH_ITS_PARTS;
import static org.waymark.engine.disclosure.Reason.SMALL;
import static org.waymark.engine.disclosure.Reason.WOULD_GIVE_ANOTHER_AWAY;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waymark.engine.EngineException;

class PaperDisclosureTest {

    private static final int PAPERS = 300;

    @Test
    void aSmallMonthOfAnAdditiveYearToDateTakesAnotherFigureWithIt() {
        Withheld withheld = Disclosure.protect(new LinkedCounts()
                .printed("April", 12)
                .printed("May", 3)
                .printed("June", 9)
                .total("year to date", 24)
                .adds("year to date", List.of("April", "May", "June")));

        assertThat(withheld.reasons()).isEqualTo(Map.of("May", SMALL, "June", WOULD_GIVE_ANOTHER_AWAY));
        assertThat(withheld.narrowest()).isEqualTo(10);
        assertThat(withheld.notTrue()).isEmpty();
    }

    @Test
    void zeroIsShownAndWhereNothingIsSmallNothingIsHidden() {
        Withheld withheld = Disclosure.protect(new LinkedCounts()
                .printed("April", 0)
                .printed("May", 30)
                .total("year to date", 30)
                .adds("year to date", List.of("April", "May"))
                .share("share in May", "May", "year to date"));

        assertThat(withheld.reasons()).isEmpty();
        assertThat(withheld.narrowest()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** Six in one month and seven in the year say that at most one was new in the other month. */
    @Test
    void childrenCountedOnceInTheYearToDateBoundTheirMonths() {
        Withheld tight = Disclosure.protect(new LinkedCounts()
                .printed("April", 30)
                .printed("May", 3)
                .total("year to date", 33)
                .countedOnce("year to date", List.of("April", "May")));
        Withheld wide = Disclosure.protect(new LinkedCounts()
                .printed("April", 30)
                .printed("May", 3)
                .total("year to date", 30)
                .countedOnce("year to date", List.of("April", "May")));

        assertThat(tight.reasons()).isEqualTo(Map.of("May", SMALL));
        assertThat(tight.narrowest()).isEqualTo(30);
        assertThat(wide.reasons()).isEqualTo(Map.of("May", SMALL));
        assertThat(wide.narrowest()).isEqualTo(29);
    }

    @Test
    void aYearToDateThatIsHardlyMoreThanItsSmallMonthGoesWithIt() {
        Withheld withheld = Disclosure.protect(new LinkedCounts()
                .printed("April", 4)
                .printed("May", 3)
                .total("year to date", 7)
                .countedOnce("year to date", List.of("April", "May")));

        assertThat(withheld.reasons())
                .isEqualTo(Map.of("April", SMALL, "May", SMALL, "year to date", WOULD_GIVE_ANOTHER_AWAY));
    }

    @Test
    void aShareGoesWithASmallPartOrASmallRemainder() {
        assertThat(ofShare(16, 19)).containsEntry("share", SMALL);
        assertThat(ofShare(3, 150)).containsEntry("share", SMALL);
        assertThat(ofShare(0, 4)).containsEntry("share", SMALL);
        assertThat(ofShare(128, 149)).isEmpty();
        assertThat(ofShare(0, 149)).isEmpty();
        assertThat(ofShare(149, 149)).isEmpty();
        assertThat(ofShare(400, 149)).isEmpty();
    }

    private static Map<String, Reason> ofShare(long numerator, long denominator) {
        return Disclosure.protect(new LinkedCounts()
                        .notPrinted("numerator", numerator)
                        .notPrinted("denominator", denominator)
                        .share("share", "numerator", "denominator"))
                .reasons();
    }

    @Test
    void aSmallRemainderTakesOneOfThePrintedPartsToo() {
        Withheld withheld = Disclosure.protect(new LinkedCounts()
                .printed("seen in time", 16)
                .printed("seen", 19)
                .share("share in time", "seen in time", "seen"));

        assertThat(withheld.reasons())
                .isEqualTo(Map.of("share in time", SMALL, "seen in time", WOULD_GIVE_ANOTHER_AWAY));
    }

    @Test
    void aShareGoesWithAPartThatIsHiddenForAnothersSake() {
        Withheld withheld = Disclosure.protect(new LinkedCounts()
                .printed("North", 12)
                .printed("South", 3)
                .printed("West", 40)
                .total("all", 55)
                .adds("all", List.of("North", "South", "West"))
                .notPrinted("plans, North", 80)
                .share("rate, North", "North", "plans, North"));

        assertThat(withheld.reasons())
                .isEqualTo(
                        Map.of("South", SMALL, "North", WOULD_GIVE_ANOTHER_AWAY, "rate, North", GOES_WITH_ITS_PARTS));
    }

    @Test
    void aCountThatIsNotPrintedIsHiddenByLeavingOutItsShares() {
        Withheld withheld = Disclosure.protect(new LinkedCounts()
                .printed("small", 3)
                .notPrinted("other", 9)
                .total("both", 12)
                .adds("both", List.of("small", "other"))
                .published("population", 4_000)
                .share("rate of the other", "other", "population"));

        assertThat(withheld.reasons()).isEqualTo(Map.of("small", SMALL, "rate of the other", WOULD_GIVE_ANOTHER_AWAY));
    }

    @Test
    void twoYearsToDateDoNotGiveTheMonthBetweenAway() {
        LinkedCounts counts = new LinkedCounts()
                .published("year to date, May", 40)
                .notPrinted("June", 3)
                .total("year to date, June", 43)
                .adds("year to date, June", List.of("year to date, May", "June"));

        assertThat(Disclosure.protect(counts).reasons())
                .isEqualTo(Map.of("year to date, June", WOULD_GIVE_ANOTHER_AWAY));
    }

    @Test
    void whatEarlierPapersGiveAwayIsRefusedByName() {
        LinkedCounts counts = new LinkedCounts()
                .published("year to date, May", 40)
                .printed("June", 3)
                .published("year to date, June", 43)
                .printed("other", 2)
                .adds("year to date, June", List.of("year to date, May", "June"));

        assertThatThrownBy(() -> Disclosure.protect(counts))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("disclosure-not-safe"))
                                .satisfies(
                                        problem -> assertThat(problem.where()).isEqualTo("June")));
    }

    @Test
    void aValueThatAnEarlierPaperPrintedIsKnownWhateverThisOneDoes() {
        Withheld withheld = Disclosure.protect(new LinkedCounts()
                .printed("April", 12)
                .earlier("April", 12)
                .printed("May", 3)
                .printed("June", 90)
                .total("year to date", 105)
                .adds("year to date", List.of("April", "May", "June")));

        assertThat(withheld.reasons()).isEqualTo(Map.of("May", SMALL, "June", WOULD_GIVE_ANOTHER_AWAY));
    }

    @Test
    void aRestatementByOneToFiveIsAnnouncedWithoutItsSize() {
        Withheld withheld = Disclosure.protect(new LinkedCounts()
                .printed("April", 40)
                .earlier("April", 37)
                .printed("May", 50)
                .earlier("May", 30)
                .printed("June", 4)
                .earlier("June", 60)
                .printed("July", 70)
                .earlier("July", 70));

        assertThat(withheld.restated())
                .containsExactly(
                        new Restatement("April", 37, 40, false),
                        new Restatement("June", 60, 4, false),
                        new Restatement("May", 30, 50, true));
    }

    @Test
    void aTotalThatDoesNotAddUpIsSaidAndNothingIsHiddenOnItsAccount() {
        Withheld withheld = Disclosure.protect(new LinkedCounts()
                .printed("April", 12)
                .printed("May", 3)
                .total("year to date", 24)
                .adds("year to date", List.of("April", "May")));

        assertThat(withheld.reasons()).isEqualTo(Map.of("May", SMALL));
        assertThat(withheld.notTrue())
                .singleElement()
                .satisfies(relation -> assertThat(relation.says()).isEqualTo("year to date is the sum of its parts"));
    }

    @Test
    void everyUnknownNameIsSaidAtOnce() {
        LinkedCounts counts = new LinkedCounts()
                .printed("April", 12)
                .adds("year", List.of("April"))
                .share("rate", "April", "population")
                .earlier("March", 9);

        assertThatThrownBy(() -> Disclosure.protect(counts))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code() + " " + problem.where())
                                .containsExactlyInAnyOrder(
                                        "disclosure-unknown-name year",
                                        "disclosure-unknown-name population",
                                        "disclosure-unknown-name March"));
    }

    @Test
    void aNameTwiceACountBelowZeroAndOneTooLargeAreRefused() {
        LinkedCounts counts = new LinkedCounts().printed("April", 12);

        refuses(() -> counts.printed("April", 3), "disclosure-name-used-twice");
        refuses(() -> counts.share("April", "April", "April"), "disclosure-name-used-twice");
        refuses(() -> counts.printed("May", -1), "disclosure-negative-count");
        refuses(() -> counts.printed("May", LinkedCounts.LARGEST + 1), "disclosure-count-too-large");
    }

    private static void refuses(Runnable giving, String code) {
        assertThatThrownBy(giving::run)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code)));
    }

    @Test
    void nobodyBoundsASmallCountOfAnyPaperWithinFive() {
        SplittableRandom random = new SplittableRandom(20261124);
        int refused = 0;
        for (int i = 0; i < PAPERS; i++) {
            InventedPaper paper = InventedPaper.of(random);
            try {
                Withheld withheld = Disclosure.protect(paper.linked());

                assertThat(paper.narrowest(withheld::hides))
                        .as("paper %s of seed 20261124: %s", i, paper)
                        .isGreaterThanOrEqualTo(5);
                assertThat(withheld.notTrue()).isEmpty();
            } catch (EngineException e) {
                assertThat(e.problems()).allMatch(problem -> problem.code().equals("disclosure-not-safe"));
                assertThat(paper.narrowest(name -> true))
                        .as("refused, paper %s: %s", i, paper)
                        .isLessThan(5);
                refused++;
            }
        }
        assertThat(refused).isLessThan(PAPERS / 4);
    }

    @Test
    void theSameFiguresAreHiddenWhateverTheOrderInWhichTheyAreGiven() {
        SplittableRandom random = new SplittableRandom(19);
        for (int i = 0; i < PAPERS / 3; i++) {
            InventedPaper paper = InventedPaper.of(random);
            try {
                Withheld first = Disclosure.protect(paper.linked());

                Withheld again = Disclosure.protect(paper.shuffled(random).linked());

                assertThat(again.reasons()).as("%s", paper).isEqualTo(first.reasons());
                assertThat(again.narrowest()).isEqualTo(first.narrowest());
            } catch (EngineException e) {
                assertThatThrownBy(
                                () -> Disclosure.protect(paper.shuffled(random).linked()))
                        .hasMessage(e.getMessage());
            }
        }
    }
}
