package org.waymark.engine.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Source;
import org.waymark.engine.ingest.Findings.Kind;
import org.waymark.engine.sql.DuckDb;

/**
 * Reads extracts into a database, one table a record, each with its fields and then source_file and source_row. Every repair, every row left out and
 * every doubt is among the findings; what makes an extract unusable is gathered until {@link #finish} and refused there, all at once.
 */
public final class Intake {

    private final Catalogue catalogue;
    private final DuckDb sql;
    private final Findings findings = new Findings();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ReadFile> files = new ArrayList<>();
    private final List<TableIntake> tables = new ArrayList<>();
    private long sequence;

    public Intake(Catalogue catalogue, DuckDb sql) {
        this.catalogue = catalogue;
        this.sql = sql;
    }

    /** Reads the content of one file. */
    private interface Reading {
        List<Problem> of(String name, BufferedInputStream content) throws IOException;
    }

    /** Reads what a path holds, a folder, a zip or one file, as a source of the catalogue. */
    public void read(String sourceId, Path from) {
        try (Extract extract = Extract.open(from)) {
            Source source = catalogue.source(sourceId);
            extract.folders().forEach(folder -> leaveAlone(folder, "It is a folder inside the folder"));
            if (source.form() == Source.Form.XML) {
                readXml(source, extract, from);
            } else {
                readCsv(source, extract, from);
            }
        } catch (EngineException e) {
            problems.addAll(e.problems());
        } catch (IOException e) {
            problems.add(new Problem(
                    "input-unreadable",
                    "It could not be opened or closed.",
                    "See that it is whole and that you may read it.",
                    from.toString()));
        }
    }

    /**
     * Makes the records out of what was read.
     *
     * @param postcodes where postcodes lie, as {@link Places} reads it; null when it is not known
     * @return the records that the sources supply
     * @throws EngineException with every problem of every extract
     */
    public Set<String> finish(@Nullable Path postcodes) {
        tables.forEach(TableIntake::close);
        Places places = new Places(sql);
        if (postcodes != null) {
            problems.addAll(places.read(postcodes, tables));
        }
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
        return new RecordMaker(sql, findings, places)
                .make(tables.stream().filter(TableIntake::isSupplied).toList());
    }

    /** What was repaired, left out or doubtful so far. */
    public List<Finding> findings() {
        return findings.list();
    }

    /** The files that rows were read from, in the order of reading. */
    public List<ReadFile> files() {
        return List.copyOf(files);
    }

    private void readCsv(Source source, Extract extract, Path from) {
        Map<Extract.File, Source.Table> known = tablesOf(source, extract);
        if (extract.isSet()) {
            requireTables(source, Set.copyOf(known.values()), from);
        }
        Map<Source.Table, TableIntake> intakes = new HashMap<>();
        known.forEach((file, table) -> {
            TableIntake into = intakes.computeIfAbsent(table, t -> intake(source, t, null));
            into.supply();
            problems.addAll(read(
                    source, file, List.of(into), (name, content) -> new CsvIntake(name, into, findings).read(content)));
        });
    }

    /** Which table each file is; those that are none are named and left alone. */
    private Map<Extract.File, Source.Table> tablesOf(Source source, Extract extract) {
        Map<Extract.File, Source.Table> known = new LinkedHashMap<>();
        for (Extract.File file : extract.files()) {
            Optional<Source.Table> table = FileNames.table(source, file.name());
            boolean mayBe = !extract.isSet() || FileNames.mayBeCsv(file.name()) || FileNames.isWorkbook(file.name());
            if (table.isPresent() && mayBe) {
                known.put(file, table.get());
            } else if (extract.isSet()) {
                leaveAlone(file.name(), "It is no table of this source");
            } else {
                problems.add(new Problem(
                        "file-not-known",
                        "The file's name does not say which table of the source it is.",
                        "Give it a name that holds one of: " + FileNames.wanted(source) + ".",
                        file.name()));
            }
        }
        for (Extract.File file : List.copyOf(known.keySet())) {
            boolean thereAsCsv = known.entrySet().stream()
                    .anyMatch(other -> other.getValue() == known.get(file)
                            && !FileNames.isWorkbook(other.getKey().name()));
            if (FileNames.isWorkbook(file.name()) && thereAsCsv) {
                known.remove(file);
                leaveAlone(file.name(), "It is a workbook, and the same table is here as CSV");
            }
        }
        return known;
    }

    private void requireTables(Source source, Set<Source.Table> there, Path from) {
        if (there.isEmpty()) {
            noTables(source, FileNames.wanted(source), from);
            return;
        }
        source.tables().stream()
                .filter(table -> table.needed() && !there.contains(table))
                .forEach(table -> problems.add(new Problem(
                        "table-missing",
                        "There is no file of the table \"" + table.title()
                                + "\", and the return cannot be read without it.",
                        "Add it; its name should hold \"" + table.files().get(0) + "\".",
                        from.toString())));
    }

    private void readXml(Source source, Extract extract, Path from) {
        Map<String, TableIntake> byName = new LinkedHashMap<>();
        for (Source.Table table : source.tables()) {
            byName.put(table.name(), intake(source, table, byName.get(table.inside())));
        }
        XmlShape shape = new XmlShape(source, List.copyOf(byName.values()));
        boolean any = false;
        for (Extract.File file : extract.files()) {
            if (extract.isSet() && !FileNames.isXml(file.name())) {
                leaveAlone(file.name(), "It is not XML");
                continue;
            }
            List<Problem> wrong = read(
                    source,
                    file,
                    byName.values(),
                    (name, content) -> new XmlIntake(name, source, shape, findings).read(content));
            boolean another = wrong.stream().anyMatch(problem -> problem.code().equals(XmlIntake.ANOTHER_DOCUMENT));
            if (extract.isSet() && another) {
                leaveAlone(file.name(), "It is another kind of document");
            } else {
                problems.addAll(wrong);
                any = true;
            }
        }
        byName.values().stream()
                .filter(table -> !table.shape().table().whenPresent())
                .forEach(TableIntake::supply);
        if (!any) {
            noTables(source, "XML that begins with " + source.root(), from);
        }
    }

    private TableIntake intake(Source source, Source.Table table, @Nullable TableIntake around) {
        TableShape shape = new TableShape(catalogue, table, around == null ? null : around.shape());
        TableIntake intake =
                new TableIntake(sql, "read_" + (tables.size() + 1), source, shape, around, findings, () -> ++sequence);
        tables.add(intake);
        return intake;
    }

    private List<Problem> read(Source source, Extract.File file, Collection<TableIntake> into, Reading reading) {
        String name = unusedName(file.name());
        into.forEach(table -> table.from(name));
        try (DigestedInput digested = new DigestedInput(file.open());
                BufferedInputStream content = new BufferedInputStream(digested, 1 << 16)) {
            List<Problem> wrong = reading.of(name, content);
            if (wrong.isEmpty()) {
                files.add(new ReadFile(source.id(), name, digested.bytes(), digested.sha256()));
            }
            return wrong;
        } catch (IOException e) {
            return List.of(new Problem(
                    "input-unreadable",
                    "The file could not be read to its end.",
                    "See that it is whole and that you may read it.",
                    name));
        }
    }

    /** The file's name, with a number behind it where another extract has a file of the same name. */
    private String unusedName(String name) {
        String unused = name;
        for (int number = 2; isUsed(unused); number++) {
            unused = name + " (" + number + ")";
        }
        return unused;
    }

    private boolean isUsed(String name) {
        return files.stream().anyMatch(file -> file.name().equals(name));
    }

    private void noTables(Source source, String wanted, Path from) {
        problems.add(new Problem(
                "no-tables",
                "Nothing here is part of the source \"" + source.title() + "\".",
                "Give the file or folder that holds it: " + wanted + ".",
                from.toString()));
    }

    private void leaveAlone(String file, String why) {
        findings.ofFile(new Kind(
                "left-alone",
                Severity.NOTE,
                file,
                null,
                null,
                why + ", so it was left alone.",
                "Nothing, unless it should have been read."));
    }
}
