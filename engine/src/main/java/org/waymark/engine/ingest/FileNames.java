package org.waymark.engine.ingest;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.engine.catalogue.Source;

/** Which table of a source a file's name says it is. */
final class FileNames {

    private static final Set<String> TEXT = Set.of("", "csv", "txt", "tsv");
    private static final Set<String> WORKBOOK = Set.of("xlsx", "xls", "xlsm", "xlsb", "ods");

    private FileNames() {}

    /** The table whose words the name holds; where it holds those of several, the one with the longest. */
    static Optional<Source.Table> table(Source source, String fileName) {
        String name = " " + words(withoutEnding(fileName)) + " ";
        return source.tables().stream()
                .flatMap(table -> table.files().stream()
                        .map(FileNames::words)
                        .filter(words -> source.filesNamedAsTables()
                                ? name.equals(" " + words + " ")
                                : name.contains(" " + words + " "))
                        .map(words -> Map.entry(words, table)))
                .max(Comparator.comparingInt(match -> match.getKey().length()))
                .map(Map.Entry::getValue);
    }

    static boolean mayBeCsv(String fileName) {
        return TEXT.contains(ending(fileName));
    }

    static boolean isXml(String fileName) {
        return ending(fileName).equals("xml");
    }

    static boolean isWorkbook(String fileName) {
        return WORKBOOK.contains(ending(fileName));
    }

    /** What the files of a source may be called, for a message. */
    static String wanted(Source source) {
        return String.join(
                ", ",
                source.tables().stream()
                        .flatMap(table -> table.files().stream().limit(1))
                        .toList());
    }

    private static String ending(String fileName) {
        int point = fileName.lastIndexOf('.');
        return point < 0 ? "" : fileName.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    private static String withoutEnding(String fileName) {
        int point = fileName.lastIndexOf('.');
        return point < 0 ? fileName : fileName.substring(0, point);
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
