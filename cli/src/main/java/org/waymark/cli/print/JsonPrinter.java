package org.waymark.cli.print;

import java.io.IOException;
import java.io.Writer;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A list of objects, one a line. A cell without content is null; dates are text. */
final class JsonPrinter extends Printer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Writer out;

    JsonPrinter(Writer out, List<Column> columns) {
        super(Format.JSON, columns);
        this.out = out;
    }

    @Override
    void write(List<@Nullable Object> cells) throws IOException {
        List<Column> columns = shownColumns();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            object.put(columns.get(i).name(), cell instanceof Temporal ? cell.toString() : cell);
        }
        out.write(rows() == 0 ? "[\n  " : ",\n  ");
        out.write(JSON.writeValueAsString(object));
    }

    @Override
    void finish() throws IOException {
        out.write(rows() == 0 ? "[]\n" : "\n]\n");
        out.flush();
    }
}
