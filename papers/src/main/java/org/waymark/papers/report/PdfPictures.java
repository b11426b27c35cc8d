package org.waymark.papers.report;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Makes the pictures of a page ready for a PDF: described in one attribute, drawn at their size, lettered in outlines. */
final class PdfPictures {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Lettering regular = Lettering.of("Regular");
    private final Lettering bold = Lettering.of("Bold");

    void prepare(Document document) {
        for (Element picture : elements(document.getDocumentElement(), "svg")) {
            describe(picture);
            size(picture);
            elements(picture, "text").forEach(this::outline);
        }
    }

    /** A picture that the words beside it describe still needs a description in a PDF, where it cannot be hidden. */
    private static void describe(Element picture) {
        String shows = picture.getAttribute("data-shows");
        if (shows.isEmpty()) {
            shows = words(picture, "title") + ". " + words(picture, "desc");
        }
        picture.setAttribute("alt", shows);
    }

    private static String words(Element picture, String name) {
        List<Element> found = elements(picture, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    /** The size that paper.css gives the picture, which is not heeded where the picture itself says another. */
    private static void size(Element picture) {
        switch (picture.getAttribute("class")) {
            case "wm-spark" -> resize(picture, "68", "17");
            case "wm-shape" -> resize(picture, "10", "10");
            default -> resize(picture, "672", "232");
        }
    }

    private static void resize(Element picture, String width, String height) {
        picture.setAttribute("width", width);
        picture.setAttribute("height", height);
    }

    private void outline(Element text) {
        String words = text.getTextContent();
        double size = Double.parseDouble(text.getAttribute("font-size"));
        Lettering lettering = text.getAttribute("font-weight").equals("700") ? bold : regular;
        double width = lettering.width(words, size);
        double x = Double.parseDouble(text.getAttribute("x"));
        double start = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        Element path = text.getOwnerDocument().createElementNS(SVG, "path");
        path.setAttribute("d", lettering.path(words, start, Double.parseDouble(text.getAttribute("y")), size));
        for (String kept : List.of("fill", "stroke", "stroke-width", "stroke-linejoin")) {
            if (text.hasAttribute(kept)) {
                path.setAttribute(kept, text.getAttribute(kept));
            }
        }
        text.getParentNode().replaceChild(path, text);
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
