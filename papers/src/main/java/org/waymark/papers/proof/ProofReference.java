package org.waymark.papers.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.ProofCheck;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;

/** What is looked for in a paper and the tables a check may ask, as a text for whoever reads or writes checks. */
public final class ProofReference {

    private static final Map<String, Object> COVER =
            Map.of("title", "Highlight report", "authority", "Anyshire", "report_date", "2026-11-30");

    private ProofReference() {}

    /** The checks and tables in Markdown; the same catalogue always gives the same text. */
    public static String of(Catalogue catalogue) {
        StringBuilder text = new StringBuilder("## What is looked for\n\n");
        text.append("| code | what | why | what to do | what is passed over |\n|---|---|---|---|---|\n");
        for (ProofCheck check : catalogue.proofChecks().values()) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            "`" + check.code() + "`",
                            cell(check.title()),
                            cell(check.why()),
                            cell(check.whatToDo()),
                            cell(check.precision())))
                    .append(" |\n");
        }
        text.append("\n## The tables a check may ask\n\n");
        tables(catalogue)
                .forEach((table, columns) -> text.append("- `")
                        .append(table)
                        .append("`: ")
                        .append(String.join(", ", columns))
                        .append("\n"));
        return text.toString();
    }

    private static Map<String, List<String>> tables(Catalogue catalogue) {
        List<Reading> readings = Readings.of(catalogue);
        List<String> names = Stream.of(
                        Stream.of("cover", "statuses"),
                        Stream.of(PackFile.values()).map(PackFile::table),
                        readings.stream().map(Reading::table).sorted())
                .flatMap(part -> part)
                .toList();
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (PaperTables laid = PaperTables.open(readings)) {
            laid.lay(Pack.of(COVER, List.of()), names);
            for (String name : names) {
                List<String> columns = new ArrayList<>();
                for (List<@Nullable Object> row : laid.query("describe " + name).rows()) {
                    columns.add(row.get(0) + " " + String.valueOf(row.get(1)).toLowerCase(Locale.ROOT));
                }
                tables.put(name, columns);
            }
        }
        return tables;
    }

    private static String cell(@Nullable String words) {
        return words == null ? "" : words.strip().replace("\n", " ").replace("|", "\\|");
    }
}
