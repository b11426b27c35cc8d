package org.waymark.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Large extracts made of the samples that lie beside the project, each child again and again under new numbers. */
final class LargeExtracts {

    private static final Pattern CHILD = Pattern.compile("<Child>.*?</Child>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("<LAchildID>[^<]*</LAchildID>");
    private static final Pattern UPN = Pattern.compile("<UPN>[^<]*</UPN>");
    private static final String EVERY_MODULE = "<ChildProtectionPlans>";

    private final Path samples;

    LargeExtracts(Path samples) {
        this.samples = samples;
    }

    /** The looked-after children return with every child as often as asked, each time under another number. */
    Path careReturn(Path folder, int times) throws IOException {
        Files.createDirectories(folder);
        List<Path> tables;
        try (Stream<Path> files = Files.list(samples.resolve("ssda903"))) {
            tables = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (Path table : tables) {
            List<String> lines = Files.readAllLines(table);
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(table.getFileName()))) {
                out.write(lines.get(0) + "\n");
                for (int time = 0; time < times; time++) {
                    for (String line : lines.subList(1, lines.size())) {
                        out.write(time + "-" + line + "\n");
                    }
                }
            }
        }
        return folder;
    }

    /** A census of so many children: one half with every module, the other with referrals only. */
    Path census(Path file, int children) throws IOException {
        List<String> whole = new ArrayList<>();
        List<String> referralsOnly = new ArrayList<>();
        for (String name : List.of("CIN_Census_2021", "CIN_Census_2024", "CIN_Census_2026", "fake_CIN_data")) {
            Matcher child = CHILD.matcher(Files.readString(samples.resolve("cin-census/" + name + ".xml")));
            while (child.find()) {
                (child.group().contains(EVERY_MODULE) ? whole : referralsOnly).add(child.group());
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<Message>\n<Header/>\n<Children>\n");
            for (int i = 0; i < children; i++) {
                List<String> kind = i % 2 == 0 ? whole : referralsOnly;
                String child = kind.get(i / 2 % kind.size());
                child = ID.matcher(child).replaceFirst("<LAchildID>child" + i + "</LAchildID>");
                child = UPN.matcher(child).replaceFirst("<UPN>A" + (100_000_000_000L + i) + "</UPN>");
                out.write(child + "\n");
            }
            out.write("</Children>\n</Message>\n");
        }
        return file;
    }
}
