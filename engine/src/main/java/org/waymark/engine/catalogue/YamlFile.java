package org.waymark.engine.catalogue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * A part of a catalogue file, read by key with the type that is expected there. Every complaint names the file and the key.
 *
 * <p>{@code null} written in a file and a key left out are the same here; the JSON Schema insists that it is written.
 */
public final class YamlFile {

    private final String file;
    private final String at;
    private final Map<String, Object> values;

    private YamlFile(String file, String at, Map<String, Object> values) {
        this.file = file;
        this.at = at;
        this.values = values;
    }

    /**
     * Reads a file whose top is a mapping.
     *
     * @param name how the file is named in complaints
     * @throws EngineException {@code catalogue-unreadable}
     */
    public static YamlFile read(Path path, String name) {
        return new YamlFile(name, "", mapping(load(path, name), name, ""));
    }

    /** Reads whatever a file holds: a mapping, a list or a value. */
    public static Object load(Path path, String name) {
        try {
            Object content = new Load(LoadSettings.builder()
                            .setLabel(name)
                            .setAllowDuplicateKeys(false)
                            .build())
                    .loadFromString(Files.readString(path));
            if (content == null) {
                throw problem(name, "The file is empty.", "Write it, or remove it.", null);
            }
            return content;
        } catch (YamlEngineException e) {
            throw problem(name, "The file is not YAML: " + firstLine(e), "Correct it and check again.", e);
        } catch (IOException e) {
            throw problem(name, "The file could not be read.", "See that it exists and is UTF-8 text.", e);
        }
    }

    /** The name of the file, relative to the catalogue. */
    public String file() {
        return file;
    }

    /** The keys present, in the file's order. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** True when the key has a value other than null. */
    public boolean has(String key) {
        return values.get(key) != null;
    }

    /** The value as it was read, or null. */
    public @Nullable Object raw(String key) {
        return values.get(key);
    }

    /** Text that must be there. */
    public String text(String key) {
        String text = textOrNull(key);
        if (text == null) {
            throw problem(file, "\"" + at + key + "\" is missing.", "Write it.", null);
        }
        return text;
    }

    /** Text, or null. Numbers and true/false are given as text. */
    public @Nullable String textOrNull(String key) {
        Object value = values.get(key);
        if (value instanceof Map || value instanceof List) {
            throw problem(file, "\"" + at + key + "\" is not text.", "Write one text there.", null);
        }
        return value == null ? null : value.toString().strip();
    }

    /** A whole number, or {@code otherwise} when the key is absent. */
    public int number(String key, int otherwise) {
        Object value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number) {
            return number;
        }
        throw problem(file, "\"" + at + key + "\" is not a whole number.", "Write a whole number.", null);
    }

    /** A decimal number that must be there. */
    public BigDecimal decimal(String key) {
        BigDecimal value = decimalOrNull(key);
        if (value == null) {
            throw problem(file, "\"" + at + key + "\" is missing.", "Write a number.", null);
        }
        return value;
    }

    /** A decimal number, or null. */
    public @Nullable BigDecimal decimalOrNull(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw problem(file, "\"" + at + key + "\" is not a number.", "Write a number.", e);
        }
    }

    /** True or false; false when absent. */
    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** An ISO date that must be there. */
    public LocalDate date(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            throw problem(file, "\"" + at + key + "\" is not a date.", "Write it like 2026-03-31.", e);
        }
    }

    /** One of an enum's constants, written in lower case with underscores or hyphens. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return constant(key, text(key), type);
    }

    /** As {@link #choice}, with what stands for an absent key. */
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return has(key) ? choice(key, type) : otherwise;
    }

    /** A list of an enum's constants; empty when absent. */
    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return texts(key).stream().map(word -> constant(key, word, type)).toList();
    }

    /** A list of texts; empty when absent. */
    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw problem(file, "\"" + at + key + "\" is not a list.", "Write a list there.", null);
        }
        return list.stream().map(item -> String.valueOf(item).strip()).toList();
    }

    /** The mapping under a key that must be there. */
    public YamlFile part(String key) {
        return new YamlFile(file, at + key + ".", mapping(values.get(key), file, at + key));
    }

    /** The mapping under a key, or one with no keys. */
    public YamlFile partOrEmpty(String key) {
        return has(key) ? part(key) : new YamlFile(file, at + key + ".", Map.of());
    }

    /** The mappings of a list under a key; empty when absent. */
    public List<YamlFile> parts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw problem(file, "\"" + at + key + "\" is not a list.", "Write a list there.", null);
        }
        List<YamlFile> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = at + key + "[" + (i + 1) + "]";
            parts.add(new YamlFile(file, place + ".", mapping(list.get(i), file, place)));
        }
        return parts;
    }

    /** The values as they were read, in the file's order. */
    public Map<String, Object> asMap() {
        return java.util.Collections.unmodifiableMap(values);
    }

    private <E extends Enum<E>> E constant(String key, String word, Class<E> type) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw problem(
                file,
                "\"" + word + "\" cannot stand at \"" + at + key + "\".",
                "Write one of "
                        + java.util.Arrays.stream(type.getEnumConstants())
                                .map(c -> c.name().toLowerCase(Locale.ROOT))
                                .toList()
                        + ".",
                null);
    }

    private static Map<String, Object> mapping(@Nullable Object value, String file, String at) {
        if (!(value instanceof Map<?, ?> map)) {
            throw problem(
                    file,
                    at.isEmpty()
                            ? "The file is not a list of keys and values."
                            : "\"" + at + "\" is missing or has no keys.",
                    "Write keys and values there.",
                    null);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, item) -> result.put(String.valueOf(key), item));
        return result;
    }

    private static EngineException problem(String file, String what, String todo, @Nullable Throwable cause) {
        return new EngineException(List.of(new Problem("catalogue-unreadable", what, todo, file)), cause);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
