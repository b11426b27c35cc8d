package org.waymark.papers.chart;

import org.waymark.engine.spc.Meaning;
import org.waymark.papers.verdict.PointWords;

/** The shape that says what a point means; its edge, not its fill, carries the contrast. */
public final class MeaningShape {

    private MeaningShape() {}

    /** The shape alone, 14 by 14, to stand before the words that say the same. */
    public static String icon(Meaning meaning) {
        Svg svg = new Svg();
        draw(svg, meaning, 7, 7, 1.09);
        return svg.ornament("wm-shape", 14, 14, PointWords.of(meaning));
    }

    /** Draws the shape around a place; at scale 1 as large as on a wide chart. */
    static void draw(Svg svg, Meaning meaning, double x, double y, double scale) {
        switch (meaning) {
            case USUAL -> circle(svg, x, y, 3.6 * scale, "fill=\"#a6a6a6\" stroke=\"#505a5f\" stroke-width=\"1.3\"");
            case BETTER -> circle(svg, x, y, 5.3 * scale, "fill=\"#00b0f0\" stroke=\"#00527a\" stroke-width=\"1.6\"");
            case WORSE -> {
                double side = 9 * scale;
                svg.rect(
                        x - side / 2,
                        y - side / 2,
                        side,
                        side,
                        "fill=\"#e46c0a\" stroke=\"#7a3300\" stroke-width=\"1.6\"");
            }
            case HIGH, LOW -> {
                double half = 6 * scale;
                svg.add("<path d=\"M" + Svg.at(x) + " " + Svg.at(y - half) + "L" + Svg.at(x + half) + " " + Svg.at(y)
                        + "L" + Svg.at(x) + " " + Svg.at(y + half) + "L" + Svg.at(x - half) + " " + Svg.at(y)
                        + "Z\" fill=\"#490092\" stroke=\"#490092\"/>");
            }
        }
    }

    private static void circle(Svg svg, double x, double y, double radius, String attributes) {
        svg.add("<circle cx=\"" + Svg.at(x) + "\" cy=\"" + Svg.at(y) + "\" r=\"" + Svg.at(radius) + "\" " + attributes
                + "/>");
    }
}
