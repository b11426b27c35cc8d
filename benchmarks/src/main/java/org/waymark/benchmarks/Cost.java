package org.waymark.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a whole process cost from the start of the Java machine.
 *
 * @param processor seconds, user and system
 * @param elapsed seconds
 * @param megabytes the most memory it held
 */
record Cost(double processor, double elapsed, long megabytes) {

    /** As the launcher starts the command line. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx700m", "-Djava.awt.headless=true");

    /**
     * Runs a class of the benchmarks in a process of its own, with the class path of this one.
     *
     * @param main prints its own cost with {@link #tell} as the last line of its errors
     * @param status what it must end with
     */
    static Cost of(Class<?> main, int status, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String last = "";
        try (BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                last = line;
            }
        }
        if (process.waitFor() != status) {
            throw new IOException("It ended with " + process.exitValue() + ": " + last);
        }
        String[] printed = last.split(" ");
        return new Cost(Double.parseDouble(printed[0]), Double.parseDouble(printed[1]), Long.parseLong(printed[2]));
    }

    /** Prints what this process cost until now. */
    static void tell() {
        double processor =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
        double elapsed = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        System.err.printf(Locale.ROOT, "%.2f %.2f %d%n", processor, elapsed, mostMemory());
    }

    /** The median and the least processor time, the median time and the most memory of several runs, as cells of a table in Markdown. */
    static String cells(List<Cost> runs) {
        List<Cost> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(Cost::processor));
        double elapsed = runs.stream()
                .mapToDouble(Cost::elapsed)
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElse(0);
        long megabytes = runs.stream().mapToLong(Cost::megabytes).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "| %.2f (%.2f) | %.2f | %d |",
                sorted.get(runs.size() / 2).processor(),
                sorted.get(0).processor(),
                elapsed,
                megabytes);
    }

    private static long mostMemory() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
