package org.waymark.papers.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.ProofCheck;
import org.waymark.engine.sql.SqlRunner.Table;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;

/** Reads papers with the checks of a catalogue. One may be kept and used by several threads. */
public final class Proof {

    private static final Comparator<ProofFinding> AS_A_READER = Comparator.<ProofFinding>comparingInt(
                    finding -> PackFile.named(finding.file()).map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(ProofFinding::file)
            .thenComparing(ProofFinding::ref, RefOrder.NATURAL)
            .thenComparing(ProofFinding::code)
            .thenComparing(ProofFinding::cause);

    private final Collection<ProofCheck> checks;
    private final List<Reading> readings;

    private Proof(Collection<ProofCheck> checks, List<Reading> readings) {
        this.checks = checks;
        this.readings = readings;
    }

    /**
     * The checks that a catalogue holds.
     *
     * @throws EngineException if a file of them cannot be read
     */
    public static Proof with(Catalogue catalogue) {
        return new Proof(catalogue.proofChecks().values(), Readings.of(catalogue));
    }

    /** What is looked for, by the name of its file. */
    public Collection<ProofCheck> checks() {
        return checks;
    }

    /**
     * Reads a paper.
     *
     * @return what a careful reader would say, in the order in which the paper is read
     * @throws EngineException {@code proof-check} if a check of the catalogue cannot be run
     */
    public List<ProofFinding> check(Pack pack) {
        Set<String> wanted = new LinkedHashSet<>();
        checks.forEach(check -> wanted.addAll(check.needs()));
        List<ProofFinding> findings = new ArrayList<>();
        try (PaperTables tables = PaperTables.open(readings)) {
            tables.lay(pack, wanted);
            checks.forEach(check -> findings.addAll(run(check, tables)));
        }
        findings.sort(AS_A_READER);
        return List.copyOf(findings);
    }

    /** Runs one check over the tables that are laid. */
    static List<ProofFinding> run(ProofCheck check, PaperTables tables) {
        Table found;
        try {
            found = tables.query(check.sql());
        } catch (EngineException e) {
            throw new EngineException(
                    e.problems().stream()
                            .map(problem -> new Problem(
                                    "proof-check", problem.whatHappened(), problem.whatToDo(), check.file()))
                            .toList(),
                    e);
        }
        List<ProofFinding> findings = new ArrayList<>();
        for (List<@Nullable Object> row : found.rows()) {
            String expected = cell(check, found, row, "expected");
            String printed = cell(check, found, row, "printed");
            String says = cell(check, found, row, "says");
            int cause = found.column("cause");
            findings.add(new ProofFinding(
                    check.code(),
                    cell(check, found, row, "file"),
                    cell(check, found, row, "ref"),
                    expected,
                    printed,
                    says,
                    check.whatToDo(),
                    cause < 0 || row.get(cause) == null
                            ? String.join("\n", expected, printed, says)
                            : Objects.toString(row.get(cause))));
        }
        findings.sort(AS_A_READER);
        return findings;
    }

    private static String cell(ProofCheck check, Table found, List<@Nullable Object> row, String column) {
        int at = found.column(column);
        Object value = at < 0 ? null : row.get(at);
        if (value == null) {
            throw new EngineException(new Problem(
                    "proof-check",
                    "The query gives no \"" + column + "\" for a finding.",
                    "Let it give file, ref, expected, printed and says for every row.",
                    check.file()));
        }
        return value.toString();
    }
}
