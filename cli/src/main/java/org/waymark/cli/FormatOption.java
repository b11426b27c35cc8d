package org.waymark.cli;

import org.jspecify.annotations.Nullable;
import org.waymark.cli.print.Format;
import picocli.CommandLine.Option;

/** How data is printed. */
final class FormatOption {

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (the default), csv or json.")
    private @Nullable Format format;

    Format or(Format usual) {
        return format == null ? usual : format;
    }

    Format orTable() {
        return or(Format.TABLE);
    }
}
