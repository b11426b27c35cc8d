package org.waymark.engine.catalogue;

/** What a column holds, and the name of its type in SQL. */
public enum FieldType {
    TEXT("varchar"),
    CODE("varchar"),
    DATE("date"),
    DATETIME("timestamp"),
    INTEGER("bigint"),
    DECIMAL("double"),
    TRUE_FALSE("boolean");

    private final String sqlType;

    FieldType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The column type in DuckDB's words. */
    public String sqlType() {
        return sqlType;
    }
}
