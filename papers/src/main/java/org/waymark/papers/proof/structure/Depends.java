package org.waymark.papers.proof.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackAction;
import org.waymark.papers.proof.Reading;

/**
 * What the actions of a plan wait for: one row for each reference under {@code depends_on}, in order.
 *
 * <p>{@code on_row} is the row of the action referred to, null if the plan has none of that reference. {@code 3.1.9} and {@code 3.1.09} are one
 * reference, {@code 3-5} stands for all from 3 to 5. Where the way leads back to the action itself, {@code circle} is the number of the circle, which
 * all its actions share; else null.
 */
final class Depends implements Reading {

    private static final Pattern PARTS = Pattern.compile("[\\s,;&+|]+");
    private static final Pattern RANGE = Pattern.compile("(.*\\d)[-\u2013\u2014](.*\\d)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![\\d])0+(?=\\d)");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    @Override
    public String table() {
        return "depends";
    }

    @Override
    public List<String> columns() {
        return List.of("at_row integer", "printed varchar", "on_row integer", "circle integer");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        List<PackAction> actions = pack.actions();
        Map<String, Integer> byRef = new HashMap<>();
        for (int i = 0; i < actions.size(); i++) {
            String ref = actions.get(i).ref();
            if (ref != null) {
                byRef.putIfAbsent(plain(ref), i);
            }
        }
        Set<String> shapes = byRef.keySet().stream().map(Depends::shape).collect(Collectors.toSet());
        List<List<Reference>> references = new ArrayList<>();
        for (PackAction action : actions) {
            references.add(references(action.dependsOn(), byRef, shapes));
        }
        @Nullable Integer[] circles = new Circles(references, actions.size()).numbers();
        for (int i = 0; i < actions.size(); i++) {
            for (Reference reference : references.get(i)) {
                Integer on = reference.on();
                rows.add(
                        actions.get(i).at().number(),
                        reference.printed(),
                        on == null ? null : actions.get(on).at().number(),
                        on != null && circles[i] != null && circles[i].equals(circles[on]) ? circles[i] : null);
            }
        }
    }

    /** @param on the place of the action in the plan; null if there is none */
    private record Reference(String printed, @Nullable Integer on) {}

    private static List<Reference> references(
            @Nullable String printed, Map<String, Integer> byRef, Set<String> shapes) {
        List<Reference> references = new ArrayList<>();
        if (printed == null) {
            return references;
        }
        Integer whole = byRef.get(plain(printed));
        if (whole != null) {
            references.add(new Reference(printed, whole));
            return references;
        }
        for (String part : PARTS.split(printed)) {
            String ref = AROUND.matcher(part).replaceAll("");
            Integer on = byRef.get(plain(ref));
            if (on != null) {
                references.add(new Reference(ref, on));
            } else if (!range(ref, byRef, references)
                    && ref.chars().anyMatch(Character::isDigit)
                    && shapes.contains(shape(ref))) {
                references.add(new Reference(ref, null));
            }
        }
        return references;
    }

    private static boolean range(String ref, Map<String, Integer> byRef, List<Reference> references) {
        Matcher range = RANGE.matcher(ref);
        if (!range.matches()) {
            return false;
        }
        Integer from = byRef.get(plain(range.group(1)));
        Integer to = byRef.get(plain(range.group(2)));
        if (from == null || to == null || from > to) {
            return false;
        }
        for (int on = from; on <= to; on++) {
            references.add(new Reference(ref, on));
        }
        return true;
    }

    /** How a reference is built. A text of another build, such as "2026" in a remark, is not taken for one. */
    private static String shape(String ref) {
        return plain(ref).replaceAll("\\d+", "9").replaceAll("[a-z]+", "a");
    }

    /** A reference as it is compared: small letters, no marks around it, no zeros before a number. */
    static String plain(String ref) {
        return LEADING_ZEROS
                .matcher(AROUND.matcher(ref.toLowerCase(Locale.ROOT)).replaceAll(""))
                .replaceAll("");
    }

    /** Finds the actions from which one comes back to where one began (Tarjan's strongly connected components, without recursion). */
    private static final class Circles {

        private final List<List<Integer>> next = new ArrayList<>();
        private final int[] seen;
        private final int[] low;
        private final boolean[] waiting;
        private final Deque<Integer> stack = new ArrayDeque<>();
        private final @Nullable Integer[] number;
        private int clock;
        private int circles;

        Circles(List<List<Reference>> references, int size) {
            for (List<Reference> ofAction : references) {
                List<Integer> on = new ArrayList<>();
                for (Reference reference : ofAction) {
                    if (reference.on() != null) {
                        on.add(reference.on());
                    }
                }
                next.add(on);
            }
            seen = new int[size];
            low = new int[size];
            waiting = new boolean[size];
            number = new Integer[size];
        }

        @Nullable
        Integer[] numbers() {
            for (int start = 0; start < seen.length; start++) {
                if (seen[start] == 0) {
                    from(start);
                }
            }
            return number;
        }

        private void from(int start) {
            Deque<int[]> path = new ArrayDeque<>();
            path.push(enter(start));
            while (!path.isEmpty()) {
                int[] step = path.element();
                int at = step[0];
                List<Integer> on = next.get(at);
                if (step[1] < on.size()) {
                    int to = on.get(step[1]++);
                    if (seen[to] == 0) {
                        path.push(enter(to));
                    } else if (waiting[to]) {
                        low[at] = Math.min(low[at], seen[to]);
                    }
                } else {
                    path.pop();
                    if (!path.isEmpty()) {
                        int before = path.element()[0];
                        low[before] = Math.min(low[before], low[at]);
                    }
                    if (low[at] == seen[at]) {
                        close(at);
                    }
                }
            }
        }

        private int[] enter(int at) {
            seen[at] = ++clock;
            low[at] = clock;
            waiting[at] = true;
            stack.push(at);
            return new int[] {at, 0};
        }

        private void close(int at) {
            boolean circle = stack.element() != at || next.get(at).contains(at);
            circles += circle ? 1 : 0;
            int member;
            do {
                member = stack.pop();
                waiting[member] = false;
                if (circle) {
                    number[member] = circles;
                }
            } while (member != at);
        }
    }
}
