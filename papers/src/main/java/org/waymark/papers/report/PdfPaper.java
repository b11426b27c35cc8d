package org.waymark.papers.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A paper as a tagged PDF, made from its HTML. */
final class PdfPaper {

    private static final String FONT = "Liberation Sans";

    static {
        // The library tells of its own steps on standard error, which is for words to people.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPaper() {}

    static void write(Paper paper, OutputStream out) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useFont(font("Regular"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(font("Bold"), FONT, 700, FontStyle.NORMAL, true);
        builder.withProducer("Waymark");
        builder.withW3cDocument(document(HtmlPaper.of(paper)), null);
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                Calendar made = GregorianCalendar.from(paper.dated().atStartOfDay(ZoneOffset.UTC));
                made.setTimeZone(TimeZone.getTimeZone("UTC"));
                pdf.getDocumentInformation().setCreationDate(made);
                pdf.setDocumentId(paper.dated().toEpochDay());
                pdf.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> font(String face) {
        return () -> Lettering.open(face);
    }

    private static Document document(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            Document document =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            new PdfPictures().prepare(document);
            return document;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The paper's page is not XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
