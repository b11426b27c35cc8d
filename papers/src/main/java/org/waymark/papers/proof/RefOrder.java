package org.waymark.papers.proof;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which a reader counts references: 2 before 10, 4.2 before 4.10. */
final class RefOrder {

    static final Comparator<String> NATURAL = RefOrder::compare;

    private static final Pattern PART = Pattern.compile("\\d{1,18}|\\D+|\\d+");

    private RefOrder() {}

    private static int compare(String one, String other) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(other);
        while (true) {
            boolean more = left.find();
            if (!right.find()) {
                return more ? 1 : 0;
            }
            if (!more) {
                return -1;
            }
            int order = part(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int part(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        if (numbers && one.length() <= 18 && other.length() <= 18) {
            int order = Long.compare(Long.parseLong(one), Long.parseLong(other));
            return order != 0 ? order : one.compareTo(other);
        }
        return one.compareTo(other);
    }
}
