package org.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What it costs to parse, check and snapshot large extracts, each time in a process of its own with the flags of the launcher. Prints a table in
 * Markdown: the median and the least of the runs.
 */
public final class SnapshotBenchmark {

    private static final int RUNS = 5;

    private final Path catalogue;
    private final Path folder;

    private SnapshotBenchmark(Path catalogue, Path folder) {
        this.catalogue = catalogue;
        this.folder = folder;
    }

    /** Arguments: the project's folder, and one to work in, which is emptied afterwards. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        LargeExtracts extracts = new LargeExtracts(project.resolve("../shared/samples"));
        SnapshotBenchmark benchmark = new SnapshotBenchmark(project.resolve("catalogue"), folder);
        System.out.println(
                "| extract | children | processor seconds, median (least) | seconds, median | most memory, MB |");
        System.out.println("|---|---|---|---|---|");
        for (int times : new int[] {4, 40}) {
            Path set = extracts.careReturn(folder.resolve("care-" + times), times);
            benchmark.print("SSDA903", 2_675 * times, "ssda903", set);
        }
        for (int children : new int[] {10_000, 100_000}) {
            Path census = extracts.census(folder.resolve("census-" + children + ".xml"), children);
            benchmark.print("CIN census", children, "cin-census", census);
        }
        delete(folder);
    }

    private void print(String name, int children, String source, Path from) throws IOException, InterruptedException {
        List<Cost> costs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Path store = folder.resolve("store");
            costs.add(Cost.of(
                    TakeOnce.class, 0, List.of(catalogue.toString(), store.toString(), source, from.toString())));
            delete(store);
        }
        System.out.printf(Locale.ROOT, "| %s | %,d %s%n", name, children, Cost.cells(costs));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
