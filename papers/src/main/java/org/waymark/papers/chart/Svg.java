package org.waymark.papers.chart;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** SVG text, piece by piece. Numbers are written with one decimal at most, in the same way on every machine. */
final class Svg {

    static final String INK = "#0b0c0c";
    static final String SECOND = "#505a5f";
    static final String BAND = "#f3f2f1";

    private final StringBuilder body = new StringBuilder();

    /** A number for an attribute. */
    static String at(double number) {
        long tenths = Math.round(number * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    /** Text that may stand in an element or an attribute; what XML cannot hold is left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean allowed = letter == '\t'
                            || letter == '\n'
                            || (letter >= 0x20 && letter < 0xD800)
                            || (letter > 0xDFFF && letter != 0xFFFE && letter != 0xFFFF);
                    if (allowed) {
                        safe.appendCodePoint(letter);
                    }
                }
            }
        });
        return safe.toString();
    }

    Svg add(String piece) {
        body.append(piece);
        return this;
    }

    Svg rect(double x, double y, double width, double height, String attributes) {
        return add("<rect x=\"" + at(x) + "\" y=\"" + at(y) + "\" width=\"" + at(width) + "\" height=\"" + at(height)
                + "\" " + attributes + "/>");
    }

    Svg line(double x1, double y1, double x2, double y2, String attributes) {
        return add("<line x1=\"" + at(x1) + "\" y1=\"" + at(y1) + "\" x2=\"" + at(x2) + "\" y2=\"" + at(y2) + "\" "
                + attributes + "/>");
    }

    Svg text(double x, double y, int size, String anchor, String attributes, String words) {
        return add("<text x=\"" + at(x) + "\" y=\"" + at(y) + "\" font-size=\"" + size + "\" text-anchor=\"" + anchor
                + "\" " + attributes + ">" + escaped(words) + "</text>");
    }

    /** The whole picture with what it is and what it says, for those who cannot see it. */
    String picture(int width, int height, String title, String description) {
        CRC32 sum = new CRC32();
        sum.update((width + title + body).getBytes(StandardCharsets.UTF_8));
        String id = Long.toHexString(sum.getValue());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width
                + "\" height=\"" + height + "\" role=\"img\" aria-labelledby=\"t" + id + " d" + id
                + "\" font-family=\"Arial,'Liberation Sans',sans-serif\"><title id=\"t" + id + "\">" + escaped(title)
                + "</title><desc id=\"d" + id + "\">" + escaped(description) + "</desc>" + body + "</svg>";
    }

    /**
     * The whole picture where the words beside it say all that it shows.
     *
     * @param kind its class
     * @param shows what it shows all the same, for a medium that can hide nothing
     */
    String ornament(String kind, int width, int height, String shows) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + kind + "\" viewBox=\"0 0 " + width + " " + height
                + "\" width=\"" + width + "\" height=\"" + height
                + "\" aria-hidden=\"true\" focusable=\"false\" data-shows=\"" + escaped(shows) + "\">" + body
                + "</svg>";
    }
}
