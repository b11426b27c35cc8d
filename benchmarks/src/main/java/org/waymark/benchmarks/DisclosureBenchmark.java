package org.waymark.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.waymark.engine.disclosure.Disclosure;
import org.waymark.engine.disclosure.LinkedCounts;
import org.waymark.engine.disclosure.Suppression;

/**
 * What {@code disclosure run} costs on tables of 200 rows and 40 columns, start-up included, and what a paper of some hundred linked counts costs
 * where it is asked from a running program. The tables are invented by seed. Prints tables in Markdown.
 */
public final class DisclosureBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int RUNS = 5;
    private static final String FILE = "tables.json";
    private static final int ROWS = 200;
    private static final int COLUMNS = 40;

    private DisclosureBenchmark() {}

    /** Argument: a folder to work in. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        System.out.println("| linked counts | left out | processor seconds the first time | the tenth time |");
        System.out.println("|---|---|---|---|");
        printPaper();
        System.out.println();
        System.out.println(
                "| counts | of 1 to 5 | hidden | narrowest | processor seconds, median (least) | seconds, median "
                        + "| most memory, MB |");
        System.out.println("|---|---|---|---|---|---|---|");
        print(folder, "0 to 99", random -> random.nextInt(100));
        print(folder, "0 to 11", random -> random.nextInt(12));
        print(
                folder,
                "two of three 0, the others 1 to 8",
                random -> random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 0);
        print(folder, "many small, few large", random -> (long) Math.exp(random.nextGaussian() * 1.5 + 2));
        print(folder, "1 to 5", random -> 1 + random.nextInt(5));
        print(folder, "1", random -> 1);
        Files.delete(folder.resolve(FILE));
    }

    private static void print(Path folder, String name, ToLongFunction<SplittableRandom> count)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(20261124);
        long[][] table = new long[ROWS][COLUMNS];
        for (long[] row : table) {
            Arrays.setAll(row, i -> count.applyAsLong(random));
        }
        Path file = folder.resolve(FILE);
        Files.writeString(file, "{\"cases\": [{\"table\": " + Arrays.deepToString(table) + "}]}");
        List<Cost> costs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            costs.add(Cost.of(CommandOnce.class, 0, List.of("disclosure", "run", file.toString(), "--format", "json")));
        }
        Suppression suppression = Disclosure.suppress(table);
        long small = Arrays.stream(table)
                .flatMapToLong(Arrays::stream)
                .filter(Disclosure::isSmall)
                .count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %s %s%n",
                name,
                small,
                suppression.hidden().size(),
                Double.isInfinite(suppression.narrowest()) ? "no limit" : (long) suppression.narrowest(),
                Cost.cells(costs));
    }

    /** Groups by months with totals of both, and a share of each. */
    private static void printPaper() {
        int left = 0;
        double first = 0;
        double last = 0;
        for (int run = 0; run < 10; run++) {
            LinkedCounts counts = paper();
            long began = PROCESS.getProcessCpuTime();
            left = Disclosure.protect(counts).reasons().size();
            last = (PROCESS.getProcessCpuTime() - began) / 1e9;
            first = run == 0 ? last : first;
        }
        System.out.printf(Locale.ROOT, "| 525 counts and 480 shares | %d | %.2f | %.2f |%n", left, first, last);
    }

    private static LinkedCounts paper() {
        SplittableRandom random = new SplittableRandom(20261124);
        int groups = 20;
        int months = 24;
        long[][] table = new long[groups + 1][months + 1];
        for (int g = 0; g < groups; g++) {
            for (int m = 0; m < months; m++) {
                long count = random.nextInt(100);
                table[g][m] = count;
                table[g][months] += count;
                table[groups][m] += count;
                table[groups][months] += count;
            }
        }
        LinkedCounts counts = new LinkedCounts();
        for (int g = 0; g <= groups; g++) {
            for (int m = 0; m <= months; m++) {
                if (g == groups || m == months) {
                    counts.total(name(g, m), table[g][m]);
                } else {
                    counts.printed(name(g, m), table[g][m]);
                }
            }
        }
        for (int g = 0; g <= groups; g++) {
            int group = g;
            List<String> ofGroup = new ArrayList<>();
            for (int m = 0; m < months; m++) {
                ofGroup.add(name(group, m));
            }
            counts.adds(name(g, months), ofGroup);
        }
        for (int m = 0; m <= months; m++) {
            List<String> ofMonth = new ArrayList<>();
            for (int g = 0; g < groups; g++) {
                ofMonth.add(name(g, m));
                if (m < months) {
                    counts.share("share of " + name(g, m), name(g, m), name(groups, m));
                }
            }
            counts.adds(name(groups, m), ofMonth);
        }
        return counts;
    }

    private static String name(int group, int month) {
        return "group " + group + ", month " + month;
    }
}
