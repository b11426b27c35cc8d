package org.waymark.engine.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Clock.Limit;
import org.waymark.engine.catalogue.Clock.LimitUnit;
import org.waymark.engine.catalogue.Example.GivenTable;
import org.waymark.engine.catalogue.Measure.Benchmark;
import org.waymark.engine.catalogue.Measure.Change;
import org.waymark.engine.catalogue.Measure.EachChild;
import org.waymark.engine.catalogue.Measure.Grain;
import org.waymark.engine.catalogue.Measure.OwnDimension;
import org.waymark.engine.catalogue.Measure.Period;
import org.waymark.engine.catalogue.Measure.PeriodType;
import org.waymark.engine.catalogue.Measure.Polarity;
import org.waymark.engine.catalogue.Measure.Target;

/** Turns each kind of catalogue file into its record. */
final class CatalogueFiles {

    private CatalogueFiles() {}

    static RecordType record(YamlFile yaml) {
        List<Field> fields = new ArrayList<>();
        YamlFile columns = yaml.part("fields");
        for (String name : columns.keys()) {
            YamlFile field = columns.part(name);
            Map<String, String> codes = new LinkedHashMap<>();
            YamlFile codeList = field.partOrEmpty("codes");
            codeList.keys().forEach(code -> codes.put(code, codeList.text(code)));
            String says = field.textOrNull("says");
            fields.add(new Field(
                    name,
                    field.choice("type", FieldType.class),
                    field.flag("key"),
                    field.flag("required") || field.flag("key"),
                    codes,
                    says == null ? "" : says));
        }
        List<RecordType.Check> checks = yaml.parts("checks").stream()
                .map(check -> new RecordType.Check(
                        check.text("id"),
                        check.text("severity"),
                        check.text("says"),
                        check.text("do"),
                        check.text("sql")))
                .toList();
        return new RecordType(
                yaml.text("id"),
                yaml.text("title"),
                yaml.text("row_is"),
                fields,
                yaml.textOrNull("sql"),
                yaml.texts("needs"),
                checks,
                examples(yaml),
                yaml.file());
    }

    static Clock clock(YamlFile yaml) {
        return new Clock(
                yaml.text("id"),
                yaml.text("title"),
                limit(yaml.part("limit")),
                limit(yaml.part("due_soon")),
                yaml.text("kind"),
                yaml.text("source"),
                yaml.textOrNull("lapses"),
                yaml.textOrNull("exempt"),
                yaml.texts("needs"),
                yaml.text("sql"),
                examples(yaml),
                yaml.file());
    }

    static Source source(YamlFile yaml, Map<String, RecordType> records) {
        return new Source(
                yaml.text("id"),
                yaml.text("title"),
                yaml.choice("form", Source.Form.class),
                yaml.texts("dates").stream().map(Source.DateForm::of).toList(),
                yaml.textOrNull("root"),
                yaml.textOrNull("entry"),
                yaml.has("tables_from"),
                yaml.has("tables_from")
                        ? records.values().stream()
                                .filter(record -> !record.isDerived())
                                .map(CatalogueFiles::tableOfRecord)
                                .toList()
                        : yaml.parts("tables").stream()
                                .map(CatalogueFiles::table)
                                .toList(),
                yaml.file());
    }

    /** The table whose name is the record's and whose columns are its fields. */
    private static Source.Table tableOfRecord(RecordType record) {
        return new Source.Table(
                record.id(),
                record.title(),
                List.of(record.id()),
                false,
                null,
                null,
                false,
                record.id(),
                null,
                false,
                List.of(),
                record.fields().stream()
                        .map(field -> new Source.Column(field.name(), field.name(), Map.of(), false))
                        .toList(),
                null,
                Map.of(),
                List.of());
    }

    private static Source.Table table(YamlFile yaml) {
        List<Source.Column> columns = new ArrayList<>();
        YamlFile named = yaml.part("columns");
        for (String name : named.keys()) {
            if (named.raw(name) instanceof Map) {
                YamlFile column = named.part(name);
                columns.add(new Source.Column(
                        name, column.text("field"), texts(column.partOrEmpty("recodes")), column.flag("only_codes")));
            } else {
                columns.add(new Source.Column(name, named.text(name), Map.of(), false));
            }
        }
        YamlFile key = yaml.partOrEmpty("key");
        YamlFile distance = yaml.partOrEmpty("distance");
        return new Source.Table(
                yaml.text("table"),
                yaml.text("title"),
                yaml.texts("files"),
                yaml.flag("needed"),
                yaml.textOrNull("inside"),
                yaml.textOrNull("element"),
                "when_present".equals(yaml.textOrNull("supplied")),
                yaml.text("record"),
                key.keys().stream()
                        .findFirst()
                        .map(field -> new Source.Key(field, key.texts(field)))
                        .orElse(null),
                "keep".equals(yaml.textOrNull("identical_rows")),
                yaml.texts("carries"),
                columns,
                distance.keys().isEmpty()
                        ? null
                        : new Source.Distance(distance.text("field"), distance.text("from"), distance.text("to")),
                texts(yaml.partOrEmpty("agrees")),
                yaml.texts("drops"));
    }

    private static Map<String, String> texts(YamlFile yaml) {
        Map<String, String> texts = new LinkedHashMap<>();
        yaml.keys().forEach(key -> texts.put(key, yaml.text(key)));
        return texts;
    }

    static Scorecard scorecard(YamlFile yaml) {
        return new Scorecard(
                yaml.text("id"),
                yaml.text("title"),
                yaml.parts("sections").stream()
                        .map(section -> new Scorecard.Section(
                                section.text("title"),
                                section.parts("lines").stream()
                                        .map(line -> new Scorecard.Line(line.text("ref"), line.text("measure")))
                                        .toList()))
                        .toList(),
                yaml.file());
    }

    static ProofCheck proofCheck(YamlFile yaml) {
        String file = yaml.file();
        return new ProofCheck(
                file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.yaml$", ""),
                yaml.text("code"),
                yaml.text("title"),
                yaml.text("why"),
                yaml.texts("needs"),
                yaml.text("sql"),
                yaml.text("do"),
                yaml.textOrNull("precision"),
                yaml.parts("examples").stream()
                        .map(example -> new ProofCheck.Example(
                                example.text("says"), papers(example.partOrEmpty("given")), example.texts("finds")))
                        .toList(),
                yaml.text("source"),
                yaml.text("owner"),
                file);
    }

    /** The tables of an example; a blank cell is left out, as it is of a file. */
    private static Map<String, List<Map<String, String>>> papers(YamlFile given) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (String table : given.keys()) {
            List<YamlFile> rows = given.raw(table) instanceof Map ? List.of(given.part(table)) : given.parts(table);
            tables.put(table, rows.stream().map(CatalogueFiles::cells).toList());
        }
        return tables;
    }

    private static Map<String, String> cells(YamlFile row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : row.keys()) {
            Object value = row.raw(column);
            if (value != null) {
                cells.put(
                        column,
                        value instanceof List<?> many
                                ? many.stream().map(String::valueOf).collect(Collectors.joining(" "))
                                : value.toString());
            }
        }
        return cells;
    }

    static Measure measure(YamlFile yaml, String area) {
        String unit = yaml.text("unit");
        @Nullable String fromMeasure = null;
        @Nullable String fromClock = null;
        @Nullable String clockFigure = null;
        if (yaml.raw("rows_from") instanceof Map) {
            fromClock = yaml.part("rows_from").text("clock");
            clockFigure = yaml.part("rows_from").text("figure");
        } else {
            fromMeasure = yaml.textOrNull("rows_from");
        }
        Map<String, List<String>> needs = new LinkedHashMap<>();
        List<String> needsClocks = List.of();
        YamlFile needed = yaml.partOrEmpty("needs");
        for (String table : needed.keys()) {
            if (table.equals("clock")) {
                needsClocks = needed.texts(table);
            } else {
                needs.put(table, needed.texts(table));
            }
        }
        Map<String, OwnDimension> own = new LinkedHashMap<>();
        YamlFile dimensions = yaml.partOrEmpty("dimensions");
        YamlFile ownParts = dimensions.partOrEmpty("own");
        for (String name : ownParts.keys()) {
            YamlFile dimension = ownParts.part(name);
            own.put(
                    name,
                    new OwnDimension(
                            dimension.text("title"),
                            dimension.raw("values") instanceof List ? dimension.texts("values") : List.of()));
        }
        YamlFile source = yaml.part("source");
        String why = yaml.textOrNull("why_it_matters");
        return new Measure(
                yaml.text("id"),
                yaml.number("version", 0),
                area,
                yaml.text("title"),
                yaml.text("question"),
                why == null ? "" : why,
                yaml.choice("polarity", Polarity.class),
                unit,
                yaml.number("decimal_places", unit.equals("count") ? 0 : 1),
                period(yaml.part("period")),
                yaml.text("counts"),
                yaml.choice("each_child", EachChild.class, EachChild.ANY),
                yaml.text("numerator"),
                yaml.textOrNull("denominator"),
                fromMeasure,
                fromClock,
                clockFigure,
                yaml.textOrNull("population"),
                needs,
                needsClocks,
                yaml.textOrNull("sql"),
                dimensions.texts("standard"),
                own,
                yaml.textOrNull("no_value_says"),
                target(yaml),
                benchmark(yaml),
                new Measure.Source(source.text("guidance"), source.textOrNull("url"), source.textOrNull("extract")),
                yaml.texts("caveats"),
                yaml.text("owner"),
                yaml.parts("history").stream()
                        .map(h -> new Change(h.number("version", 0), h.text("from"), h.text("change")))
                        .toList(),
                examples(yaml),
                yaml.file());
    }

    private static Period period(YamlFile yaml) {
        return new Period(
                yaml.choice("type", PeriodType.class),
                yaml.textOrNull("counted_on"),
                yaml.textOrNull("described_on"),
                yaml.textOrNull("looks_back"),
                yaml.choices("grains", Grain.class),
                yaml.choice("headline", Grain.class));
    }

    private static @Nullable Target target(YamlFile yaml) {
        if (!yaml.has("target")) {
            return null;
        }
        YamlFile target = yaml.part("target");
        @Nullable BigDecimal tolerance = target.decimalOrNull("tolerance");
        return new Target(target.decimal("value"), tolerance, target.text("set_by"), target.text("reason"));
    }

    private static @Nullable Benchmark benchmark(YamlFile yaml) {
        if (!yaml.has("benchmark")) {
            return null;
        }
        YamlFile benchmark = yaml.part("benchmark");
        return new Benchmark(
                benchmark.text("area"), benchmark.text("period"), benchmark.decimal("value"), benchmark.text("source"));
    }

    private static Limit limit(YamlFile yaml) {
        return new Limit(
                yaml.number("value", 0), yaml.choice("unit", LimitUnit.class), yaml.flag("first_day_is_day_one"));
    }

    private static List<Example> examples(YamlFile yaml) {
        List<Example> examples = new ArrayList<>();
        for (YamlFile part : yaml.parts("examples")) {
            Map<String, GivenTable> given = new LinkedHashMap<>();
            YamlFile tables = part.part("given");
            tables.keys().forEach(table -> given.put(table, table(yaml.file(), table, tables.text(table))));
            List<Map<String, Object>> expect =
                    part.parts("expect").stream().map(YamlFile::asMap).toList();
            examples.add(new Example(part.text("name"), part.date("as_at"), given, expect));
        }
        return examples;
    }

    private static GivenTable table(String file, String name, String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> java.util.Arrays.stream(line.split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
        List<String> header = lines.get(0);
        for (List<String> line : lines) {
            if (line.size() != header.size()) {
                throw new EngineException(new Problem(
                        "catalogue-example-ragged",
                        "A row of the example table \"" + name + "\" has " + line.size() + " cells and the header has "
                                + header.size() + ".",
                        "Give each row as many cells as the header, with | between them.",
                        file));
            }
        }
        return new GivenTable(header, lines.subList(1, lines.size()));
    }
}
