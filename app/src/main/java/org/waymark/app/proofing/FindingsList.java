package org.waymark.app.proofing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.app.pages.Cell;
import org.waymark.app.pages.Heading;
import org.waymark.app.pages.Print;
import org.waymark.app.pages.Table;
import org.waymark.app.pages.View;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.ProofCheck;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.proof.Proofed;
import org.waymark.papers.series.DateWords;

/**
 * The page of all findings on a paper.
 *
 * @param open null if none is, of those that are asked for
 * @param answered null if none is
 * @param parts of the paper that have findings; empty if at most one has
 * @param kinds of findings; null if there are none
 * @param more how many are not on the page, in a sentence; null if all are
 * @param csv the address of the same as a spreadsheet
 * @param unread why the paper was not read; null if it was
 * @param checks what is looked for, in words
 */
record FindingsList(
        Heading heading,
        @Nullable Table open,
        @Nullable Table answered,
        @Nullable String answeredWords,
        List<View> parts,
        @Nullable Table kinds,
        @Nullable String more,
        String csv,
        String json,
        @Nullable String unread,
        List<Problem> problems,
        @Nullable String nothing,
        @Nullable String first,
        List<String> checks) {

    /** So many rows are on the page; a paper with more is read by its parts. */
    private static final int MOST = 300;

    /** So many letters of what is printed are in a cell. */
    private static final int MOST_LETTERS = 160;

    static FindingsList of(
            ProofedPaper paper,
            FindingsAsked asked,
            Findings findings,
            Collection<ProofCheck> checks,
            Proofing.@Nullable FirstReading first) {
        Proofed proofed = findings.proofed();
        List<ProofFinding> open = proofed.open().stream().filter(asked::wants).toList();
        List<Proofed.Answered> answered = proofed.answered().stream()
                .filter(one -> asked.wants(one.finding()))
                .toList();
        ReadPaper read = paper.read();
        boolean isRead = read != null && read.problems().isEmpty();
        int shown = Math.min(open.size(), MOST);
        return new FindingsList(
                new Heading(paper.caption(), "Proof-reading findings", isRead ? lead(proofed) : null, paper.crumbs()),
                open.isEmpty() ? null : open(paper, findings, open.subList(0, shown)),
                answered.isEmpty() ? null : answered(paper, answered.subList(0, Math.min(answered.size(), MOST))),
                answered.isEmpty()
                        ? null
                        : Print.number(answered.size())
                                + (answered.size() == 1 ? " answered finding" : " answered findings"),
                parts(paper, asked, proofed),
                kinds(paper, asked, findings.all(), checks),
                shown == open.size()
                        ? null
                        : "The first " + MOST + " of " + Print.number(open.size())
                                + " are shown. Choose a part or a kind, or take all of them as a spreadsheet.",
                paper.address() + ".csv" + asked.query(),
                paper.address() + ".json" + asked.query(),
                read == null
                        ? "The files of this paper were not kept, for it came in before papers were proof-read or is larger than a pack may be."
                        : isRead ? null : "The paper could not be proof-read.",
                read == null ? List.of() : read.problems(),
                !isRead || !open.isEmpty() ? null : nothing(proofed, asked),
                first == null
                        ? null
                        : "When it was first read, on " + Print.time(first.at()) + ", " + counted(first.findings())
                                + (first.findings() == 1 ? " was" : " were")
                                + " made. The checks have changed since.",
                checks.stream().map(ProofCheck::title).distinct().sorted().toList());
    }

    /** The last part of a finding's address. */
    static String name(ProofFinding finding) {
        return finding.fingerprint().substring(0, 16);
    }

    /** Where a finding is read and answered. */
    static String address(ProofedPaper paper, ProofFinding finding) {
        return paper.address() + "/" + name(finding);
    }

    /** {@code 1 finding}, {@code 37 findings}. */
    static String counted(int findings) {
        return Print.number(findings) + (findings == 1 ? " finding" : " findings");
    }

    /** What matters, counted: how many are open and where, and how many are answered. */
    static String lead(Proofed proofed) {
        int answered = proofed.answered().size();
        String also = answered == 0
                ? ""
                : " " + Print.number(answered) + (answered == 1 ? " is answered." : " are answered.");
        if (proofed.open().isEmpty()) {
            return (answered == 0 ? "Nothing was found." : "Nothing is open.") + also;
        }
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        proofed.open().forEach(finding -> parts.merge(Part.of(finding.file()), 1L, Long::sum));
        int open = proofed.open().size();
        String where = parts.size() == 1
                ? ", " + (open == 1 ? "" : "all ")
                        + parts.keySet().iterator().next().place()
                : ": "
                        + Words.listed(parts.entrySet().stream()
                                .map(part -> Print.number(part.getValue()) + " "
                                        + part.getKey().place())
                                .toList());
        return counted(open) + (open == 1 ? " is open" : " are open") + where + "." + also;
    }

    private static String nothing(Proofed proofed, FindingsAsked asked) {
        if (!asked.isAll()) {
            return "Nothing of that kind is open.";
        }
        return proofed.answered().isEmpty() ? "Nothing was found." : "Every finding is answered.";
    }

    private static Table open(ProofedPaper paper, Findings findings, List<ProofFinding> open) {
        Table.Builder table = Table.under("Open findings")
                .column("Where")
                .column("What it says")
                .column("What to do")
                .column("Answer");
        byPart(open).forEach((part, these) -> {
            table.group(part.words() + ": " + these.size());
            for (ProofFinding finding : these) {
                table.row(
                        where(paper, finding),
                        Cell.of(says(finding)).withSub(printed(finding)),
                        Cell.of(finding.whatToDo()),
                        findings.before(finding)
                                .map(before -> Cell.link("Answer", address(paper, finding))
                                        .withSub("Open again: it rests on something else than when the " + before.by()
                                                + " answered it on "
                                                + DateWords.day(before.answer().on()) + "."))
                                .orElseGet(() -> Cell.link("Answer", address(paper, finding))));
            }
        });
        return table.build();
    }

    private static Table answered(ProofedPaper paper, List<Proofed.Answered> answered) {
        Table.Builder table = Table.under("Answered findings")
                .column("Where")
                .column("What it says")
                .column("Why it stands")
                .column("Answer");
        for (Proofed.Answered one : answered) {
            Answer answer = one.answer();
            table.row(
                    where(paper, one.finding()),
                    Cell.of(says(one.finding())).withSub(printed(one.finding())),
                    Cell.of(answer.reason()).withSub(answer.by() + ", " + DateWords.day(answer.on())),
                    Cell.link("See it", address(paper, one.finding())));
        }
        return table.build();
    }

    /** The place in a reader's words; the file too, where there are files. */
    private static Cell where(ProofedPaper paper, ProofFinding finding) {
        return Cell.of(Part.where(finding.file(), finding.ref()))
                .withSub(finding.code() + (paper.content() == null ? "" : ", " + finding.file()));
    }

    /** What a finding says, short enough for a cell. */
    static String says(ProofFinding finding) {
        return Words.shortened(finding.says(), MOST_LETTERS * 2);
    }

    private static String printed(ProofFinding finding) {
        return "Printed: " + Words.shortened(finding.printed(), MOST_LETTERS) + ". Expected: "
                + Words.shortened(finding.expected(), MOST_LETTERS) + ".";
    }

    private static List<View> parts(ProofedPaper paper, FindingsAsked asked, Proofed proofed) {
        Map<Part, List<ProofFinding>> parts =
                byPart(proofed.open().stream().filter(asked.ofPart(null)::wants).toList());
        if (parts.size() < 2 && asked.isAll()) {
            return List.of();
        }
        List<View> views = new ArrayList<>();
        views.add(new View(
                asked.kind() == null ? "All" : "All parts",
                paper.address() + asked.ofPart(null).query(),
                asked.part() == null));
        parts.forEach((part, these) -> views.add(new View(
                part.words() + " (" + Print.number(these.size()) + ")",
                paper.address() + asked.ofPart(part.address()).query(),
                part.address().equals(asked.part()))));
        if (asked.kind() != null) {
            views.add(
                    new View("Every kind", paper.address() + asked.ofKind(null).query(), false));
        }
        return views;
    }

    private static @Nullable Table kinds(
            ProofedPaper paper, FindingsAsked asked, List<ProofFinding> all, Collection<ProofCheck> checks) {
        if (all.isEmpty()) {
            return null;
        }
        Map<String, Long> counts = all.stream()
                .filter(asked.ofKind(null)::wants)
                .collect(Collectors.groupingBy(ProofFinding::code, LinkedHashMap::new, Collectors.counting()));
        Table.Builder table = Table.under("Kinds of findings")
                .column("Kind")
                .column("What it is")
                .numeric("Findings");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(kind -> table.row(
                        Cell.link(
                                kind.getKey(),
                                paper.address() + asked.ofKind(kind.getKey()).query()),
                        Cell.of(titles(checks, kind.getKey())),
                        Cell.of(kind.getValue())));
        return table.build();
    }

    /** What the checks of a code look for. */
    static String titles(Collection<ProofCheck> checks, String code) {
        return checks.stream()
                .filter(check -> check.code().equals(code))
                .map(ProofCheck::title)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Map<Part, List<ProofFinding>> byPart(List<ProofFinding> findings) {
        Map<Part, List<ProofFinding>> parts = new EnumMap<>(Part.class);
        for (ProofFinding finding : findings) {
            parts.computeIfAbsent(Part.of(finding.file()), key -> new ArrayList<>())
                    .add(finding);
        }
        return parts;
    }
}
