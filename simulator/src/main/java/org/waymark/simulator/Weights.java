package org.waymark.simulator;

import java.util.List;

/** Words and how often each comes. */
record Weights(List<String> words, List<Double> upTo) {

    /** Reads {@code "WBRI 78, WOTH 5"}. */
    static Weights of(String table) {
        String[] pairs = table.split(",");
        double all = 0;
        for (String pair : pairs) {
            all += weight(pair);
        }
        String[] words = new String[pairs.length];
        Double[] upTo = new Double[pairs.length];
        double soFar = 0;
        for (int i = 0; i < pairs.length; i++) {
            soFar += weight(pairs[i]);
            words[i] = pairs[i].strip().split(" ")[0];
            upTo[i] = soFar / all;
        }
        return new Weights(List.of(words), List.of(upTo));
    }

    private static double weight(String pair) {
        return Double.parseDouble(pair.strip().split(" ")[1]);
    }

    String at(double fraction) {
        for (int i = 0; i < words.size() - 1; i++) {
            if (fraction < upTo.get(i)) {
                return words.get(i);
            }
        }
        return words.get(words.size() - 1);
    }
}
