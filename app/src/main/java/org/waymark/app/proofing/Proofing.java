package org.waymark.app.proofing;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.app.access.Viewer;
import org.waymark.app.snapshots.Snapshots;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.ProofCheck;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.Proof;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.proof.Proofed;

/** Reads papers as a careful reader does, one at a time, and keeps what people answered to the findings. */
@Component
public class Proofing {

    static final String REASON = "reason";

    /** So many papers' findings are kept in memory, those asked for last. */
    private static final int KEPT = 12;

    private static final int MOST_LETTERS = 2_000;

    private final Snapshots snapshots;
    private final ProofingStore store;
    private final Map<Object, ReadPaper> read = new LinkedHashMap<>(KEPT + 1, 0.75f, true);

    Proofing(Snapshots snapshots, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.store = new ProofingStore(jdbc);
    }

    /** What is looked for, by the name of its file. */
    public Collection<ProofCheck> checks() {
        return snapshots.catalogue().proofChecks().values();
    }

    /** Reads a paper. The same paper is read once. */
    public ReadPaper read(Pack pack) {
        return known(pack, () -> pack);
    }

    /**
     * Reads a paper whose files are kept, and keeps what is found. A later version of the checks that finds something else adds a reading and
     * leaves the ones before it.
     *
     * @param content the fingerprint of the paper's files, 64 hexadecimal digits
     * @param pack is asked for only if it must be read
     */
    @Transactional
    public ReadPaper read(String content, Supplier<Pack> pack, Instant at) {
        ReadPaper paper = known(content, pack);
        if (paper.problems().isEmpty()
                && !paper.findings().equals(store.newest(content).orElse(null))) {
            store.add(content, paper.findings(), at);
        }
        return paper;
    }

    /** What is open and what was answered of the findings on a paper; answers hold for every paper of the title. */
    @Transactional(readOnly = true)
    public Proofed proofed(String title, ReadPaper paper) {
        return findings(title, paper).proofed();
    }

    /** The answers that stand for papers of a title. */
    @Transactional(readOnly = true)
    public List<Answer> answers(String title) {
        return new Findings(List.of(), store.replies(key(title))).answers();
    }

    @Transactional(readOnly = true)
    Findings findings(String title, ReadPaper paper) {
        return new Findings(paper.findings(), store.replies(key(title)));
    }

    /** How many things were found when files were read for the first time, and when; empty if they were read once or never. */
    @Transactional(readOnly = true)
    Optional<FirstReading> firstReading(String content) {
        return store.firstReading(content);
    }

    /** A reading that a later one differs from. */
    record FirstReading(Instant at, int findings) {}

    /**
     * Answers an open finding, or takes the answer back.
     *
     * @param turn that the writer saw was next
     */
    @Transactional
    Replied reply(String title, ProofFinding finding, int turn, String reason, Viewer viewer, Instant at) {
        String said = reason.strip();
        if (said.isEmpty()) {
            return refused("Say why.", "The next reader sees your words instead of the finding.");
        }
        if (said.length() > MOST_LETTERS) {
            return refused("This is longer than 2,000 letters.", "Say it in fewer.");
        }
        Reply reply = new Reply(
                finding.fingerprint(),
                turn,
                finding.code(),
                finding.file(),
                finding.ref(),
                said,
                viewer.displayName(),
                at);
        int next = 1
                + store.replies(key(title)).stream()
                        .filter(known -> known.fingerprint().equals(reply.fingerprint()))
                        .mapToInt(Reply::turn)
                        .max()
                        .orElse(0);
        boolean kept = turn == next && store.add(key(title), reply, viewer.username());
        return new Replied(!kept, List.of());
    }

    private static Replied refused(String whatHappened, String whatToDo) {
        return new Replied(false, List.of(new Problem("answer-reason", whatHappened, whatToDo, REASON)));
    }

    private ReadPaper known(Object key, Supplier<Pack> pack) {
        synchronized (read) {
            ReadPaper known = read.get(key);
            if (known == null) {
                known = readNow(pack.get());
                if (known.problems().isEmpty()) {
                    read.put(key, known);
                }
                if (read.size() > KEPT) {
                    read.remove(read.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    /** A check that cannot be run, such as one the authority wrote itself, is said on the page and keeps no paper out. */
    private ReadPaper readNow(Pack pack) {
        try {
            return new ReadPaper(Proof.with(snapshots.catalogue()).check(pack), List.of());
        } catch (EngineException e) {
            return new ReadPaper(List.of(), e.problems());
        }
    }

    /** Titles that differ in capitals or blanks alone are one. */
    private static String key(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.UK);
    }
}
