package org.waymark.engine.star;

/**
 * One column of a table of the star.
 *
 * @param meaning what stands in it, in words, with its unit
 */
public record StarColumn(String name, Type type, String meaning) {

    /** What a column holds, and what Parquet calls it. */
    public enum Type {
        TEXT("varchar"),
        WHOLE("bigint"),
        /** A decimal number, to six places. */
        NUMBER("decimal(18, 6)"),
        DAY("date"),
        /** A moment in UTC. */
        MOMENT("timestamp"),
        YES_NO("boolean");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /** True where a cell is a number. */
        public boolean isNumber() {
            return this == WHOLE || this == NUMBER;
        }
    }

    static StarColumn text(String name, String meaning) {
        return new StarColumn(name, Type.TEXT, meaning);
    }

    static StarColumn whole(String name, String meaning) {
        return new StarColumn(name, Type.WHOLE, meaning);
    }

    static StarColumn number(String name, String meaning) {
        return new StarColumn(name, Type.NUMBER, meaning);
    }

    static StarColumn day(String name, String meaning) {
        return new StarColumn(name, Type.DAY, meaning);
    }

    static StarColumn yesNo(String name, String meaning) {
        return new StarColumn(name, Type.YES_NO, meaning);
    }
}
