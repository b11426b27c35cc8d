package org.waymark.papers.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words as outlines of the paper's own font. A chart's letters are drawn so in a PDF: no font of the machine is asked for, the same machine or
 * another draws the same, and the chart's words are in its description.
 */
final class Lettering {

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unit;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
        this.unit = font.getUnitsPerEm();
    }

    /** The lettering of one face, {@code Regular} or {@code Bold}. */
    static Lettering of(String face) {
        try (InputStream in = open(face)) {
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String face) {
        InputStream in = Lettering.class.getResourceAsStream("/liberation/LiberationSans-" + face + ".ttf");
        if (in == null) {
            throw new IllegalStateException("The font of papers is not on the class path");
        }
        return in;
    }

    double width(String words, double size) {
        return words.codePoints().mapToDouble(this::advance).sum() * size / unit;
    }

    /** An SVG path of the words with their left end on a point of the base line. */
    String path(String words, double x, double y, double size) {
        StringBuilder path = new StringBuilder();
        double at = x;
        for (int letter : words.codePoints().toArray()) {
            outline(path, letter, at, y, size / unit);
            at += advance(letter) * size / unit;
        }
        return path.toString();
    }

    private double advance(int letter) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void outline(StringBuilder path, int letter, double x, double y, double scale) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(letters.getGlyphId(letter));
            if (glyph == null) {
                return;
            }
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, y);
            double[] at = new double[6];
            for (PathIterator piece = glyph.getPath().getPathIterator(place); !piece.isDone(); piece.next()) {
                int kind = piece.currentSegment(at);
                path.append("MLQCZ".charAt(kind));
                int numbers = new int[] {2, 2, 4, 6, 0}[kind];
                for (int i = 0; i < numbers; i++) {
                    path.append(i == 0 ? "" : " ").append(Math.round(at[i] * 100) / 100.0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
