package org.waymark.papers.proof.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Catalogue;

final class OwnersTest {

    private final Owners owners = new Owners(PaperWords.of(Catalogue.at(Path.of("../catalogue"))));

    @Test
    void strokesAndSemicolonsPartNames() {
        assertThat(owners.parted("AB / CD/EF")).containsExactly("AB", "CD", "EF");
        assertThat(owners.parted("Head of Access; Parents' Forum")).containsExactly("Head of Access", "Parents' Forum");
        assertThat(owners.parted(" / AB /")).containsExactly("AB");
    }

    @Test
    void aStrokeWithinTheNameOfATeamPartsNothing() {
        assertThat(owners.parted("Head of Service ABC/ DE")).containsExactly("Head of Service ABC/DE");
    }

    @Test
    void andPartsPostsOnly() {
        assertThat(owners.parted("Head of Access and Director of Finance"))
                .containsExactly("Head of Access", "Director of Finance");
        assertThat(owners.parted("Quality manager & Head of Access"))
                .containsExactly("Quality manager", "Head of Access");
        assertThat(owners.parted("Head of Access and Inclusion")).containsExactly("Head of Access and Inclusion");
        assertThat(owners.parted("Head of Schools, Learning and Skills"))
                .containsExactly("Head of Schools, Learning and Skills");
        assertThat(owners.parted("Principal planning manager and DCS"))
                .containsExactly("Principal planning manager", "DCS");
    }

    @Test
    void aPostThatBeginsAgainIsAnother() {
        assertThat(owners.parted("Head of Access Head of Schools"))
                .containsExactly("Head of Access", "Head of Schools");
    }

    @Test
    void aBlankCellNamesNobody() {
        assertThat(owners.parted(null)).isEmpty();
        assertThat(owners.parted("-")).containsExactly("-");
    }
}
