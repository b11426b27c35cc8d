package org.waymark.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.cli.print.Column;
import org.waymark.cli.print.PaperFormat;
import org.waymark.cli.print.Printer;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.proof.Answer;
import org.waymark.papers.proof.AnswerFile;
import org.waymark.papers.proof.Proof;
import org.waymark.papers.proof.ProofFinding;
import org.waymark.papers.proof.Proofed;
import org.waymark.papers.report.ChildRows;
import org.waymark.papers.report.Highlight;
import org.waymark.papers.report.PackHighlight;
import org.waymark.papers.report.PaperClass;
import org.waymark.papers.report.Publication;
import org.waymark.papers.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A board's papers as a folder of spreadsheets. */
@Command(
        name = "pack",
        description =
                "Reads a board's paper from a folder of CSV files for faults, prints it, or brings it into a running instance.")
final class PackCommands {

    private static final String PASSWORD = "WAYMARK_PASSWORD";

    private final Surroundings around;

    PackCommands(Surroundings around) {
        this.around = around;
    }

    @Command(
            name = "check",
            description = {
                "Reads a pack as a careful reader does before it is printed, and lists what is wrong; exit status 1 when something is.",
                "What is looked for is in the catalogue's folder proofing."
            })
    int check(
            @Parameters(paramLabel = "DIR", description = "The folder of the pack.") Path folder,
            @Mixin FormatOption format) {
        Proof proof = Proof.with(around.catalogue());
        Proofed proofed =
                Proofed.of(proof.check(Pack.read(folder)), AnswerFile.in(folder).read());
        List<ProofFinding> findings = proofed.open();
        try (Printer printer = Printer.of(
                format.orTable(),
                around.writer(),
                Column.text("code"),
                Column.text("file"),
                Column.text("ref"),
                Column.text("expected"),
                Column.text("printed"),
                Column.text("says"),
                Column.text("do"))) {
            for (ProofFinding finding : findings) {
                printer.row(
                        finding.code(),
                        finding.file(),
                        finding.ref(),
                        finding.expected(),
                        finding.printed(),
                        finding.says(),
                        finding.whatToDo());
            }
        }
        around.say(proof.checks().size() + " checks were made. "
                + (findings.isEmpty()
                        ? "Nothing is open."
                        : findings.size() == 1 ? "1 finding." : findings.size() + " findings.")
                + (proofed.answered().isEmpty()
                        ? ""
                        : " Answered before: " + proofed.answered().size() + "."));
        return findings.isEmpty() ? ExitStatus.DONE : ExitStatus.FINDINGS;
    }

    @Command(
            name = "answer",
            description = {
                "Says why a finding stands. The answer is kept in answers.csv of the pack's folder, and holds while the finding's cause is unchanged.",
                "All open findings of that code, file and reference are answered."
            })
    int answer(
            @Parameters(paramLabel = "DIR", description = "The folder of the pack.") Path folder,
            @Option(names = "--code", paramLabel = "CODE", required = true, description = "As pack check prints it.")
                    String code,
            @Option(names = "--file", paramLabel = "FILE", required = true, description = "As pack check prints it.")
                    String file,
            @Option(names = "--ref", paramLabel = "REF", required = true, description = "As pack check prints it.")
                    String ref,
            @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who answers.") String by,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it stands.")
                    String reason) {
        if (by.isBlank() || reason.isBlank()) {
            throw new EngineException(new Problem(
                    "answer-empty",
                    "An answer needs who gives it and a reason.",
                    "Write both after --by and --reason.",
                    null));
        }
        AnswerFile answers = AnswerFile.in(folder);
        Pack pack = Pack.read(folder);
        List<ProofFinding> findings =
                new ArrayList<>(Proof.with(around.catalogue()).check(pack));
        findings.addAll(Publication.wordsOf(around.catalogue(), PackHighlight.of(pack), findings));
        Proofed proofed = Proofed.of(findings, answers.read());
        proofed.answered().stream()
                .filter(one -> isAt(one.finding(), code, file, ref))
                .findFirst()
                .ifPresent(one -> {
                    throw new EngineException(new Problem(
                            "answered-before",
                            one.answer().by() + " answered this on "
                                    + one.answer().on() + ": " + one.answer().reason(),
                            "A finding is answered once. To answer it anew, take its line out of answers.csv.",
                            file + ", " + ref));
                });
        List<Proofed.Answered> given = proofed.open().stream()
                .filter(finding -> isAt(finding, code, file, ref))
                .map(finding -> new Proofed.Answered(
                        finding,
                        new Answer(finding.fingerprint(), by.strip(), LocalDate.now(around.clock()), reason.strip())))
                .toList();
        if (given.isEmpty()) {
            throw new EngineException(new Problem(
                    "no-such-finding",
                    "There is no open finding " + code + " there.",
                    "See ./waymark pack check, and for what only a public version may not say ./waymark pack report --class public.",
                    file + ", " + ref));
        }
        answers.add(given);
        around.say(given.size() == 1 ? "1 finding is answered." : given.size() + " findings are answered.");
        return ExitStatus.DONE;
    }

    private static boolean isAt(ProofFinding finding, String code, String file, String ref) {
        return finding.code().equals(code)
                && finding.file().equals(file)
                && finding.ref().equals(ref);
    }

    @Command(
            name = "report",
            description = {
                "Renders the report of a pack: a folder with pack.yaml and CSV files (measures, figures, themes, plan, risks, …).",
                "It is proof-read first. An internal report prints the findings on its last page; a public one hides what would pick a child out,"
                        + " and is refused, with each reason, where that is not enough."
            })
    int report(
            @Parameters(paramLabel = "DIR", description = "The folder of the pack.") Path folder,
            @Option(
                            names = "--layout",
                            paramLabel = "LAYOUT",
                            defaultValue = "highlight",
                            description = "highlight, the one there is.")
                    Layout layout,
            @Option(
                            names = "--class",
                            paramLabel = "CLASS",
                            defaultValue = "internal",
                            description = "Who it is for: internal, board or public. Default: ${DEFAULT-VALUE}.")
                    PaperClass paperClass,
            @Option(
                            names = "--earlier",
                            paramLabel = "DIR",
                            description =
                                    "The folder of a pack that was published before; may be given several times. What it published counts as known.")
                    @Nullable
                    List<Path> earlier,
            @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "html, pdf or xlsx.")
                    PaperFormat format,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
                    Path out) {
        Pack pack = Pack.read(folder);
        Highlight highlight = PackHighlight.of(pack);
        List<ChildRows> childRows = PackHighlight.childRows(pack);
        Publication publication = Publication.of(
                around.catalogue(),
                highlight,
                childRows,
                Proof.with(around.catalogue()).check(pack),
                AnswerFile.in(folder).read(),
                Stream.ofNullable(earlier)
                        .flatMap(List::stream)
                        .map(Pack::read)
                        .map(PackHighlight::of)
                        .toList());
        Report report = publication.report(paperClass);
        format.write(report, out);
        around.say("Written to " + out + ".");
        if (paperClass != PaperClass.BOARD) {
            around.say(publication.disclosed().says());
        }
        List<String> leftOut = publication.leftOutForBoard();
        if (paperClass == PaperClass.BOARD && !leftOut.isEmpty()) {
            around.say("Words that tell of one child are left out of " + String.join("; ", leftOut)
                    + ". Say there what was done without age, place, health, family or what happened.");
        }
        int open = publication.proofed().open().size();
        if (open > 0 && paperClass == PaperClass.INTERNAL) {
            around.say((open == 1 ? "1 finding is" : open + " findings are") + " open; the last page has "
                    + (open == 1 ? "it." : "them."));
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "import",
            description = {
                "Brings a pack's typed figures, plan, risks and board actions into a running instance.",
                "The password is taken from " + PASSWORD + ", or asked for at a terminal."
            })
    int importPack(
            @Parameters(paramLabel = "DIR", description = "The folder of the pack.") Path folder,
            @Option(
                            names = "--url",
                            paramLabel = "URL",
                            defaultValue = "http://localhost:8080",
                            description = "Where the instance answers. Default: ${DEFAULT-VALUE}.")
                    URI url,
            @Option(
                            names = "--user",
                            paramLabel = "NAME",
                            required = true,
                            description = "Who signs in; somebody who may import packs.")
                    String user) {
        Pack pack = Pack.read(folder);
        around.say("Read \"" + pack.cover().title() + "\": " + pack.measures().size() + " lines, "
                + pack.figures().size() + " figures, " + pack.actions().size() + " actions, "
                + pack.risks().size() + " risks.");
        around.out().print(new PackPost(url, user, password(user)).send(folder));
        return ExitStatus.DONE;
    }

    private byte[] password(String user) {
        String set = around.environment().get(PASSWORD);
        Optional<char[]> typed =
                set == null ? around.ask().apply("Password of " + user + ": ") : Optional.of(set.toCharArray());
        return String.valueOf(typed.orElseThrow(() -> new EngineException(new Problem(
                        "no-password",
                        "There is no password, and nobody to ask for it.",
                        "Set " + PASSWORD + ", or run this at a terminal.",
                        null))))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The reports that can be printed. */
    enum Layout {
        HIGHLIGHT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
