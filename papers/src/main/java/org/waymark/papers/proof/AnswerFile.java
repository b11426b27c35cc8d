package org.waymark.papers.proof;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/** The answers to a pack's findings, in {@code answers.csv} of its folder. An answer is added and never changed; a person may take one out by hand. */
public final class AnswerFile {

    static final String NAME = "answers.csv";

    private static final List<String> COLUMNS =
            List.of("code", "file", "ref", "answered_by", "answered_on", "reason", "fingerprint");

    private final Path path;

    private AnswerFile(Path path) {
        this.path = path;
    }

    /** The file of a pack's folder, whether or not it is there yet. */
    public static AnswerFile in(Path folder) {
        return new AnswerFile(folder.resolve(NAME));
    }

    /**
     * The answers in the order in which they were given.
     *
     * @throws EngineException {@code answers-unreadable}
     */
    public List<Answer> read() {
        List<Answer> answers = new ArrayList<>();
        for (NamedCsvRecord row : rows()) {
            try {
                answers.add(new Answer(
                        row.getField("fingerprint"),
                        row.getField("answered_by"),
                        LocalDate.parse(row.getField("answered_on")),
                        row.getField("reason")));
            } catch (DateTimeParseException e) {
                throw unreadable("Line " + row.getStartingLineNumber() + " has no date like 2026-12-10.", e);
            }
        }
        return answers;
    }

    /**
     * Adds answers. The file is written beside itself and put in its place in one step.
     *
     * @throws EngineException {@code answers-unreadable}
     */
    public void add(List<Proofed.Answered> more) {
        List<NamedCsvRecord> before = rows();
        Path fresh = path.resolveSibling(NAME + ".new");
        try {
            try (CsvWriter csv = CsvWriter.builder().build(fresh)) {
                csv.writeRecord(COLUMNS);
                before.forEach(row ->
                        csv.writeRecord(COLUMNS.stream().map(row::getField).toList()));
                for (Proofed.Answered answered : more) {
                    ProofFinding finding = answered.finding();
                    Answer answer = answered.answer();
                    csv.writeRecord(
                            finding.code(),
                            finding.file(),
                            finding.ref(),
                            answer.by(),
                            answer.on().toString(),
                            answer.reason(),
                            answer.fingerprint());
                }
            }
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<NamedCsvRecord> rows() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            if (!rows.isEmpty() && !rows.get(0).getHeader().containsAll(COLUMNS)) {
                throw unreadable("It lacks one of the columns " + String.join(", ", COLUMNS) + ".", null);
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            throw unreadable("It is not CSV in UTF-8.", e);
        }
    }

    private static EngineException unreadable(String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new EngineException(
                List.of(new Problem(
                        "answers-unreadable",
                        "The answers to findings could not be read. " + why,
                        "Correct the file, or remove it and answer again.",
                        NAME)),
                cause);
    }
}
