package org.waymark.papers.proof.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.papers.pack.Pack;
import org.waymark.papers.pack.PackFile;
import org.waymark.papers.pack.Row;
import org.waymark.papers.proof.Reading;

/**
 * Who owns the actions, priorities and risks: one row for each post or person that a cell names, in order from 1. {@code plain} is the name in small
 * letters without marks.
 *
 * <p>A stroke, a semicolon or a line break parts two names. "And", "&amp;" and a comma do so only between two names of posts: "Head of Fostering and
 * Adoption" is one, "Head of Fostering and Director of Finance" are two.
 */
final class Owners implements Reading {

    /** Where each file names an owner. */
    static final Map<PackFile, String> COLUMNS =
            Map.of(PackFile.PLAN, "lead", PackFile.PRIORITIES, "owner", PackFile.RISKS, "owner");

    private static final Pattern STRONG = Pattern.compile("\\s*[/;|+\\n]\\s*");
    private static final Pattern WEAK = Pattern.compile("(?i)\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*");
    private static final Pattern INITIALS = Pattern.compile("[A-Z][A-Za-z]{0,2}[A-Z]s?(?:\\s*\\([^)]*\\))?");
    private static final Pattern ENDS_WITH_INITIALS = Pattern.compile(".*\\s[A-Z]{2,6}");

    private final PaperWords words;

    Owners(PaperWords words) {
        this.words = words;
    }

    @Override
    public String table() {
        return "owners";
    }

    @Override
    public List<String> columns() {
        return List.of("file varchar", "at_row integer", "number integer", "who varchar", "plain varchar");
    }

    @Override
    public void read(Pack pack, Rows rows) {
        for (PackFile file : PackFile.values()) {
            String column = COLUMNS.get(file);
            if (column != null) {
                for (Row row : file.rows(pack)) {
                    int number = 0;
                    for (String who : parted(row.text(column))) {
                        number++;
                        rows.add(file.fileName(), row.number(), number, who, Words.plain(who));
                    }
                }
            }
        }
    }

    /** The names in a cell. */
    List<String> parted(@Nullable String cell) {
        List<String> names = new ArrayList<>();
        if (cell == null) {
            return names;
        }
        for (String part : STRONG.split(cell)) {
            if (part.isBlank()) {
                continue;
            }
            if (!names.isEmpty() && isRestOfTeam(names.get(names.size() - 1), part)) {
                names.set(names.size() - 1, names.get(names.size() - 1) + "/" + part);
            } else {
                partedByWords(part.strip(), names);
            }
        }
        return names;
    }

    /** "Head of Service ABC / DE": the second initials are of the team, not of a person. */
    private boolean isRestOfTeam(String before, String part) {
        return INITIALS.matcher(part).matches()
                && ENDS_WITH_INITIALS.matcher(before).matches()
                && namesPost(before);
    }

    private void partedByWords(String part, List<String> names) {
        int from = 0;
        Matcher weak = WEAK.matcher(part);
        while (weak.find()) {
            String before = part.substring(from, weak.start()).strip();
            String after = part.substring(weak.end()).strip();
            if (standsAlone(before, after)) {
                twice(before, names);
                from = weak.end();
            }
        }
        twice(part.substring(from).strip(), names);
    }

    private boolean standsAlone(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        Matcher next = WEAK.matcher(after);
        String first = next.find() ? after.substring(0, next.start()).strip() : after;
        boolean beforeIsInitials = INITIALS.matcher(before).matches();
        boolean afterIsInitials = INITIALS.matcher(first).matches();
        if (afterIsInitials) {
            return beforeIsInitials || endsWithPost(before);
        }
        return beginsWithPost(first) && (beforeIsInitials || namesPost(before));
    }

    /** "Head of A Head of B" are two, though nothing parts them. */
    private void twice(String name, List<String> names) {
        String[] parts = name.split("\\s+");
        if (parts.length > 2 && words.roles().contains(Words.plain(parts[0]))) {
            String opening = parts[0] + " " + parts[1];
            int again = name.indexOf(opening, opening.length());
            if (again > 0) {
                names.add(name.substring(0, again).strip());
                twice(name.substring(again).strip(), names);
                return;
            }
        }
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private boolean namesPost(String name) {
        return Words.of(name).stream().anyMatch(words.roles()::contains);
    }

    /** "Director of Finance" and "Assistant Director", but not the rest of a team's name. */
    private boolean beginsWithPost(String name) {
        return Words.of(name).stream().limit(2).anyMatch(words.roles()::contains);
    }

    private boolean endsWithPost(String name) {
        List<String> said = Words.of(name);
        return !said.isEmpty() && words.roles().contains(said.get(said.size() - 1));
    }
}
