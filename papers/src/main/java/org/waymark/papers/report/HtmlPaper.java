package org.waymark.papers.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A paper as HTML that is also XML, so that the same text is read by a browser and made into a PDF. */
final class HtmlPaper {

    private static final String FOLDER = "org/waymark/papers/report/";
    private static final TemplateEngine ENGINE = engine();
    private static final String STYLES = resource("paper.css");

    private HtmlPaper() {}

    static String of(Paper paper) {
        Context context = new Context(Locale.UK);
        context.setVariable("paper", paper);
        context.setVariable("styles", STYLES);
        context.setVariable("footer", footer(paper));
        return ENGINE.process("paper", context);
    }

    /** The margins of every sheet. A page's margins are one rule, so they cannot be half in the style sheet. */
    private static String footer(Paper paper) {
        String font = "font:8pt \"Liberation Sans\",Arial,sans-serif;color:#505a5f";
        return "@page{@bottom-left{content:\"" + inStyles(paper.footer()) + "\";" + font
                + "}@bottom-right{content:\"Page \" counter(page) \" of \" counter(pages);" + font + "}}";
    }

    /** A text as it may stand between quotation marks in a style sheet within a page. */
    private static String inStyles(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\' || letter == '<' || letter == '>' || letter == '&' || letter < ' ') {
                safe.append(String.format(Locale.ROOT, "\\%06x ", letter));
            } else {
                safe.appendCodePoint(letter);
            }
        });
        return safe.toString();
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(HtmlPaper.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    static String resource(String name) {
        try (InputStream in = HtmlPaper.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("papers is packaged without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
