package org.waymark.papers.proof.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.catalogue.Catalogue;

final class OneChildTest {

    private static final OneChild ONE_CHILD = OneChild.with(Catalogue.at(Path.of("../catalogue")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One young person is living in a caravan with two members of staff.",
                "One of the young people has been remanded.",
                "There is one child in an unregistered home.",
                "One 15 year old is out of school and missing at weekends.",
                "We have supported a child aged 12 through the court.",
                "A 14-year-old girl returned from hospital last week.",
                "The child, aged nine, was moved at night.",
                "A fifteen year old boy was found in another town.",
                "The sibling group of three is placed with their grandmother.",
                "Two siblings were placed in another county in June.",
                "The two brothers have been matched with adopters.",
                "Of the twelve children with a placement order, two have no family found.",
                "We look after 40 children; of these, one is in a secure unit.",
                "Of our 11 care leavers in custody, three are in prison for a first offence.",
                "A young person was arrested for carrying a knife.",
                "The young person has been diagnosed with epilepsy.",
                "Child B was moved to a residential school.",
                "YP2 is pregnant and in supported lodgings.",
                "Three children are subject to deprivation of liberty orders.",
                "Two young people were in hospital after an overdose.",
                "She was admitted to hospital and her baby is with foster carers.",
                "Another young person remains in a hotel.",
                "The list shows F, 15, child protection plan.",
                "A 16yo is sofa surfing.",
                "The youngest child is autistic and in hospital.",
                "Four children (a sibling group) were made subject to care orders in May.",
                "Child A (14) and Child B (12) have moved.",
                "The young person is 16 and has a tent.",
                "Their twins were born at 30 weeks; one child is in hospital.",
            })
    void aPassageThatTellsOfOneChildIsFound(String text) {
        assertThat(ONE_CHILD.in(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When a child is placed out of county, the other authority is told within five days.",
                "Each child's record says who they are.",
                "A child's record shows their views.",
                "If a young person is arrested, the team is told the same day.",
                "Every 17 year old has a personal adviser.",
                "Children aged 5 and under are seen each week.",
                "A child aged 16 or over may have an adviser.",
                "Support for a 16 to 25 year old cohort is in place.",
                "Two cared for children meet the director each month.",
                "One young person told the board that their social worker listens.",
                "A young person who has been through the care system will join the board.",
                "Placements for sibling groups are hard to find.",
                "We want to recruit carers for a sibling group of three.",
                "Twenty-four young people are in semi-independent homes.",
                "Seven young adults are living in unsuitable places.",
                "Ensure that a child is never placed in an unregistered home.",
                "The number of children with one or more missing episodes has fallen.",
                "% of children who had at least one return interview",
                "One in four children was seen late.",
                "Of the five audits of children's placements, two were good and one was poor.",
                "The service has three managers for children; one is on secondment and two are agency.",
                "She will report to the board in June.",
                "He was appointed as manager of the children's home.",
                "A child may be placed in a secure unit by order of a court.",
                "We work one to one with young people.",
                "The responsible social worker tells the receiving authority that a child is moving to their area.",
                "It is clear at the first meeting whether a child is unable to return home.",
                "A two year old plan was closed.",
                "A 14 year old in Year 9 must be seen by the school nurse.",
                "Twelve children have in-house foster carers, 3 with agency carers and 4 in residential homes.",
                "A child protection plan is made within 15 days.",
                "The child had been seen within five days in nine of ten audits.",
                "Support one child at a time in foster placements.",
                "",
            })
    void speechOfAnyChildOrOfManyIsLeftAlone(String text) {
        assertThat(ONE_CHILD.in(text)).isEmpty();
    }

    @Test
    void onlyTheSentencesThatTellAreGiven() {
        assertThat(ONE_CHILD.in("The home is full. One child is in hospital. Staff are well."))
                .containsExactly("One child is in hospital.");
    }

    @Test
    void aSentenceMayTellWithTheOneAfterIt() {
        assertThat(ONE_CHILD.in("One young person moved on. They are in custody now."))
                .isNotEmpty();
    }
}
