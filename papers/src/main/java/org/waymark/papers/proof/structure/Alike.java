package org.waymark.papers.proof.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * Texts of one column that say the same: one row for each text of a group, in the file's order.
 *
 * <p>{@code likeness} is {@code same} (but for capitals and marks), {@code near} (they share nearly half of their runs of three words) or {@code within} (one stands in the
 * other). Of texts that are the same only the first stands in a group of the other kinds. {@code words} is the number of words of the text.
 */
final class Alike implements Reading {

    /** Runs of so many words are compared. */
    private static final int RUN = 3;
    /** Shorter texts are alike by chance, unless they are the same. */
    private static final int SHORTEST = 12;

    private static final double NEAR = 0.42;
    private static final double WITHIN = 0.85;
    private static final double SHORTER = 0.75;
    /** A run that stands in more texts than this is a form of words, and tells nothing. */
    private static final int COMMON = 40;

    private static final Set<PackFile> FILES = Set.of(
            PackFile.THEMES,
            PackFile.PRIORITIES,
            PackFile.PLAN,
            PackFile.RISKS,
            PackFile.FORUM_ACTIONS,
            PackFile.MINUTED_COMMITMENTS,
            PackFile.RECOMMENDATIONS,
            PackFile.PLEDGES);

    @Override
    public String table() {
        return "alike";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "file varchar",
                "column_name varchar",
                "likeness varchar",
                "group_number integer",
                "at_row integer",
                "words integer");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        int groups = 0;
        for (PackFile file : PackFile.values()) {
            if (FILES.contains(file)) {
                List<Row> typed = file.rows(pack);
                Set<String> columns = new LinkedHashSet<>();
                typed.forEach(row -> columns.addAll(row.cells().keySet()));
                for (String column : columns) {
                    for (Group group : groups(typed, column)) {
                        groups++;
                        for (Text text : group.texts()) {
                            rows.add(file.fileName(), column, group.likeness(), groups, text.row(), text.words());
                        }
                    }
                }
            }
        }
    }

    private record Text(int row, int words) {}

    private record Group(String likeness, List<Text> texts) {}

    private static List<Group> groups(List<Row> typed, String column) {
        Map<String, List<Text>> same = new LinkedHashMap<>();
        for (Row row : typed) {
            List<String> words = Words.of(row.text(column));
            if (!words.isEmpty()) {
                same.computeIfAbsent(String.join(" ", words), text -> new ArrayList<>())
                        .add(new Text(row.number(), words.size()));
            }
        }
        List<Group> groups = new ArrayList<>();
        List<Text> firsts = new ArrayList<>();
        List<int[]> runs = new ArrayList<>();
        same.forEach((text, texts) -> {
            if (texts.size() > 1) {
                groups.add(new Group("same", texts));
            }
            if (texts.get(0).words() >= SHORTEST) {
                firsts.add(texts.get(0));
                runs.add(runs(text.split(" ")));
            }
        });
        groups.addAll(nearly(firsts, runs));
        return groups;
    }

    /** The different runs of words of a text, each as a number. */
    private static int[] runs(String[] words) {
        Set<Integer> runs = new LinkedHashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            int run = 1;
            for (int j = i; j < i + RUN; j++) {
                run = 31 * run + words[j].hashCode() * 0x9E3779B1;
            }
            runs.add(run);
        }
        return runs.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Group> nearly(List<Text> texts, List<int[]> runs) {
        Map<Integer, List<Integer>> holders = new HashMap<>();
        int[] near = single(texts.size());
        int[] within = single(texts.size());
        int[] shared = new int[texts.size()];
        for (int text = 0; text < texts.size(); text++) {
            List<Integer> met = new ArrayList<>();
            for (int run : runs.get(text)) {
                List<Integer> others = holders.computeIfAbsent(run, key -> new ArrayList<>());
                for (int other : others) {
                    if (shared[other]++ == 0) {
                        met.add(other);
                    }
                }
                if (others.size() < COMMON) {
                    others.add(text);
                }
            }
            for (int other : met) {
                double common = shared[other];
                int here = runs.get(text).length;
                int there = runs.get(other).length;
                boolean holds = common / Math.min(here, there) >= WITHIN;
                if (holds && Math.min(here, there) < SHORTER * Math.max(here, there)) {
                    join(within, text, other);
                } else if (holds || common / (here + there - common) >= NEAR) {
                    join(near, text, other);
                }
                shared[other] = 0;
            }
        }
        List<Group> groups = new ArrayList<>();
        parted(near, texts).forEach(members -> groups.add(new Group("near", members)));
        parted(within, texts).forEach(members -> groups.add(new Group("within", members)));
        return groups;
    }

    private static int[] single(int size) {
        int[] heads = new int[size];
        for (int i = 0; i < size; i++) {
            heads[i] = i;
        }
        return heads;
    }

    private static int head(int[] heads, int member) {
        int head = member;
        while (heads[head] != head) {
            heads[head] = heads[heads[head]];
            head = heads[head];
        }
        return head;
    }

    private static void join(int[] heads, int one, int other) {
        int first = Math.min(head(heads, one), head(heads, other));
        int second = Math.max(head(heads, one), head(heads, other));
        heads[second] = first;
    }

    private static Collection<List<Text>> parted(int[] heads, List<Text> texts) {
        Map<Integer, List<Text>> parts = new TreeMap<>();
        for (int i = 0; i < heads.length; i++) {
            parts.computeIfAbsent(head(heads, i), key -> new ArrayList<>()).add(texts.get(i));
        }
        parts.values().removeIf(part -> part.size() < 2);
        return parts.values();
    }
}
