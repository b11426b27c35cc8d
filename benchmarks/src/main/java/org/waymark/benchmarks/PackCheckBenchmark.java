package org.waymark.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code ./waymark pack check} costs, each time in a process of its own with the flags of the launcher: the published packs, if they lie beside the
 * project, a plan of ten thousand actions, and one of two actions with an update of a million letters. Prints a table in Markdown.
 */
public final class PackCheckBenchmark {

    private static final int RUNS = 5;
    private static final int ACTIONS = 10_000;
    private static final int SENTENCES = 8;
    private static final String COVER = "title: Highlight report\nauthority: Anyshire\nreport_date: 2026-11-30\n";
    private static final String HEADER = "ref,action,lead,due,status,update,depends_on\n";
    private static final int FINDINGS = 1;

    private PackCheckBenchmark() {}

    /** Arguments: the project's folder, and one to work in. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        System.out.println(
                "| pack | letters | processor seconds, median (least) | seconds, median | most memory, MB |");
        System.out.println("|---|---|---|---|---|");
        Path published = project.resolve("../shared/packs");
        if (Files.isDirectory(published)) {
            try (Stream<Path> packs = Files.list(published)) {
                for (Path pack : packs.filter(Files::isDirectory).sorted().toList()) {
                    print("published", pack);
                }
            }
        }
        print("10,000 actions", plan(folder.resolve("many"), manyActions()));
        print("an update of a million letters", plan(folder.resolve("long"), longUpdate()));
    }

    private static void print(String name, Path pack) throws IOException, InterruptedException {
        List<Cost> costs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            costs.add(Cost.of(
                    CommandOnce.class, FINDINGS, List.of("pack", "check", pack.toString(), "--format", "json")));
        }
        System.out.printf("| %s | %,d %s%n", name, size(pack), Cost.cells(costs));
    }

    private static long size(Path pack) throws IOException {
        try (Stream<Path> files = Files.list(pack)) {
            return files.mapToLong(file -> {
                        try {
                            return Files.size(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }
    }

    private static Path plan(Path folder, String rows) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pack.yaml"), COVER);
        Files.writeString(folder.resolve("plan.csv"), HEADER + rows);
        return folder;
    }

    private static String manyActions() {
        StringBuilder plan = new StringBuilder();
        for (int i = 1; i <= ACTIONS; i++) {
            plan.append(i)
                    .append(",Do the work of number ")
                    .append(i)
                    .append(" in the plan,Officer ")
                    .append(i % 50)
                    .append(",March 2027,Green,\"");
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                plan.append("In week ")
                        .append(i * 31 + sentence)
                        .append(" the team of street ")
                        .append(i * 17 % 9973)
                        .append(" met ")
                        .append(sentence)
                        .append(" families and wrote to the school of ward ")
                        .append(i % 97)
                        .append(". ");
            }
            plan.append("\",").append(i < ACTIONS ? i + 1 : 1).append('\n');
        }
        return plan.toString();
    }

    private static String longUpdate() {
        String update = "The hall was painted again and its floor was laid. ".repeat(20_000);
        return "1,Mend the hall,Clerk,March 2027,Green,\"" + update + "\",\n2,Open the hall,Clerk,,Green,,\n";
    }
}
