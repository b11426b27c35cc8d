package org.waymark.cli.print;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that line up. Rows are kept until the end, because the widest cell decides a column's width. */
final class TablePrinter extends Printer {

    private static final String BETWEEN = "  ";

    private final Writer out;
    private final List<List<String>> lines = new ArrayList<>();

    TablePrinter(Writer out, List<Column> columns) {
        super(Format.TABLE, columns);
        this.out = out;
        List<String> header = shownColumns().stream()
                .map(column -> column.name().replace('_', ' '))
                .toList();
        lines.add(header);
    }

    @Override
    void write(List<@Nullable Object> cells) {
        lines.add(cells.stream()
                .map(cell -> plain(cell).replaceAll("\\p{Cntrl}+", " "))
                .toList());
    }

    @Override
    void finish() throws IOException {
        List<Column> columns = shownColumns();
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        print(lines.get(0), columns, widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        print(rule, columns, widths);
        for (List<String> line : lines.subList(1, lines.size())) {
            print(line, columns, widths);
        }
        out.flush();
    }

    private void print(List<String> line, List<Column> columns, int[] widths) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - width(line.get(i)));
            text.append(i == 0 ? "" : BETWEEN)
                    .append(columns.get(i).isNumber() ? gap + line.get(i) : line.get(i) + gap);
        }
        out.write(text.toString().stripTrailing());
        out.write('\n');
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
