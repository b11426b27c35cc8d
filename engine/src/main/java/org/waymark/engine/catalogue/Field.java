package org.waymark.engine.catalogue;

import java.util.Map;

/**
 * One column of a record type.
 *
 * @param key true for the one column that names the row
 * @param required a row without it cannot be kept
 * @param codes the allowed codes with their meaning; empty when any text may stand there
 */
public record Field(
        String name, FieldType type, boolean key, boolean required, Map<String, String> codes, String says) {

    public Field {
        codes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(codes));
    }
}
