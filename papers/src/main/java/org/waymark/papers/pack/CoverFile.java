package org.waymark.papers.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.waymark.engine.Problem;

/** Reads {@code pack.yaml}. */
final class CoverFile {

    static final String NAME = "pack.yaml";

    private static final int APRIL = 4;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Problem> problems;

    private CoverFile(List<Problem> problems) {
        this.problems = problems;
    }

    /** The cover; empty, with at least one problem more, if a needed key is missing or the file cannot be read. */
    static Optional<PackCover> read(Path folder, List<Problem> problems) {
        CoverFile file = new CoverFile(problems);
        return file.load(folder.resolve(NAME)) ? file.cover() : Optional.empty();
    }

    /** The cover from its keys and values, read as a file's are. */
    static Optional<PackCover> of(Map<String, Object> values, List<Problem> problems) {
        CoverFile file = new CoverFile(problems);
        file.values.putAll(values);
        return file.cover();
    }

    private boolean load(Path path) {
        if (!Files.exists(path)) {
            problems.add(new Problem(
                    "pack-yaml-missing",
                    "The folder has no pack.yaml.",
                    "Write one with title, authority and report_date.",
                    NAME));
            return false;
        }
        try {
            Object content =
                    new Load(LoadSettings.builder().setLabel(NAME).build()).loadFromString(Files.readString(path));
            if (content instanceof Map<?, ?> mapping) {
                mapping.forEach((key, value) -> {
                    if (value != null) {
                        values.put(key.toString(), value);
                    }
                });
                return true;
            }
            unreadable("It does not hold keys with values.");
        } catch (YamlEngineException e) {
            unreadable("It is not YAML.");
        } catch (IOException e) {
            unreadable("It is not UTF-8 text, or you may not open it.");
        }
        return false;
    }

    private void unreadable(String why) {
        problems.add(new Problem(
                "pack-yaml-unreadable",
                "The file could not be read. " + why,
                "Write a key, a colon, a blank and the value on each line.",
                NAME));
    }

    private Optional<PackCover> cover() {
        String title = needed("title");
        String authority = needed("authority");
        String date = needed("report_date");
        LocalDate reportedOn = date == null ? null : date("report_date", date);
        LocalDate previousOn = dateOrNull("previous_report_date");
        LocalDate nextOn = dateOrNull("next_report_date");
        int yearStartsIn = yearStart(taken("financial_year_start_month"));
        List<String> statuses = list(values.remove("statuses"));
        String board = taken("board");
        String overall = taken("overall_status");
        String kind = taken("plan_kind");
        if (title == null || authority == null || reportedOn == null) {
            return Optional.empty();
        }
        Map<String, String> more = new LinkedHashMap<>();
        values.forEach((key, value) -> more.put(key, String.join("; ", list(value))));
        return Optional.of(new PackCover(
                title, authority, reportedOn, previousOn, nextOn, board, overall, kind, yearStartsIn, statuses, more));
    }

    private @Nullable String taken(String key) {
        Object value = values.remove(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private @Nullable String needed(String key) {
        String text = taken(key);
        if (text == null) {
            problems.add(new Problem("pack-yaml-key", "\"" + key + "\" is missing.", "Write it.", NAME));
        }
        return text;
    }

    private @Nullable LocalDate dateOrNull(String key) {
        String text = taken(key);
        return text == null ? null : date(key, text);
    }

    private @Nullable LocalDate date(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(
                    new Problem("pack-yaml-key", "\"" + key + "\" is not a date.", "Write it like 2026-12-10.", NAME));
            return null;
        }
    }

    private int yearStart(@Nullable String text) {
        if (text == null) {
            return APRIL;
        }
        if (!text.matches("[1-9]|1[0-2]")) {
            problems.add(new Problem(
                    "pack-yaml-key",
                    "\"financial_year_start_month\" is not the number of a month.",
                    "Write 4 for April.",
                    NAME));
            return APRIL;
        }
        return Integer.parseInt(text);
    }

    private static List<String> list(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.forEach(item -> texts.add(String.valueOf(item)));
        } else if (value != null) {
            texts.add(value.toString());
        }
        return texts;
    }
}
