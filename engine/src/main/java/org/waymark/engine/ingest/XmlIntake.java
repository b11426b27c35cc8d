package org.waymark.engine.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Finding.Severity;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Source;
import org.waymark.engine.ingest.Findings.Kind;
import org.waymark.engine.ingest.XmlShape.Node;

/**
 * Reads one XML document as a stream. One entry at a time is held, so that a row's cells may stand before or behind the rows inside it. A document
 * type, an entity, and anything else by which a document can reach outside itself or grow, is refused.
 */
final class XmlIntake {

    /** The code of the problem that the document is another than the source's. */
    static final String ANOTHER_DOCUMENT = "xml-root";

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_ROWS_OF_AN_ENTRY = 100_000;

    private final String file;
    private final Source source;
    private final XmlShape shape;
    private final Findings findings;
    private boolean anyEntry;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Begun> entry = new ArrayList<>();
    private final @Nullable Node[] nodes = new Node[DEEPEST + 1];
    private final @Nullable Begun[] rows = new Begun[DEEPEST + 1];
    private final StringBuilder text = new StringBuilder();
    private boolean capturing;
    private int depth;

    /** A row that has begun, and the table it is of. */
    private record Begun(TableIntake table, Row row) {}

    XmlIntake(String file, Source source, XmlShape shape, Findings findings) {
        this.file = file;
        this.source = source;
        this.shape = shape;
        this.findings = findings;
    }

    /** Reads the whole; what makes the file unusable is returned, everything else is among the findings. */
    List<Problem> read(BufferedInputStream content) throws IOException {
        Signature signature = Signature.of(content);
        if (signature != Signature.XML && signature != Signature.OTHER) {
            refuse("not-xml", "The file " + signature.words() + ", not XML.", "Give the XML file of the return.", null);
            return problems;
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(content);
            nodes[0] = shape.root();
            while (problems.isEmpty() && xml.hasNext()) {
                event(xml, xml.next());
            }
            xml.close();
        } catch (XMLStreamException e) {
            // The parser's own words are not passed on: they can hold what stands in the file.
            refuse(
                    "xml-broken",
                    "The file is not whole and well-formed XML; it breaks off or goes wrong here.",
                    "Export it again, and see that it was copied to its end.",
                    e.getLocation());
        }
        if (problems.isEmpty() && !anyEntry) {
            findings.ofFile(new Kind(
                    "no-rows",
                    Severity.WARNING,
                    file,
                    null,
                    null,
                    "The file has no " + source.entry() + ", so nothing was read from it.",
                    "See that the export was of the right return and period."));
        }
        return problems;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("A document may not reach outside itself.");
        });
        return factory;
    }

    private void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters(xml);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                refuse(
                        "xml-entities",
                        "The file declares a document type or uses an entity, by which it could reach other files or grow without end.",
                        "Take the declaration out; no return needs one. If you did not expect it, ask where the file comes from.",
                        xml.getLocation());
            default -> {
                // Comments and instructions say nothing.
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        if (depth == DEEPEST) {
            refuse(
                    "xml-too-deep",
                    "Elements stand in elements too deep for any return.",
                    "Export it again.",
                    xml.getLocation());
            return;
        }
        String name = xml.getLocalName();
        Node parent = nodes[depth];
        Node node = parent == null ? null : parent.inside(name);
        Begun around = rows[depth];
        depth++;
        nodes[depth] = node;
        rows[depth] = around;
        capturing = false;
        if (node == null) {
            if (depth == 1) {
                refuse(
                        ANOTHER_DOCUMENT,
                        "The outermost element is not " + source.root() + ", so this is not the "
                                + lower(source.title()) + ".",
                        "Give the file of that return.",
                        xml.getLocation());
            } else if (parent != null && around != null) {
                sayNotKnown(around, name, xml.getLocation());
            }
            return;
        }
        TableIntake table = node.begins();
        if (table != null) {
            beginRow(xml, table, around);
        }
        if (node.cellOf() != null) {
            text.setLength(0);
            capturing = true;
        }
    }

    private void beginRow(XMLStreamReader xml, TableIntake table, @Nullable Begun around) {
        if (entry.size() == MOST_ROWS_OF_AN_ENTRY) {
            refuse(
                    "xml-entry-too-long",
                    "One " + source.entry() + " holds more than " + MOST_ROWS_OF_AN_ENTRY + " rows.",
                    "Export it again.",
                    xml.getLocation());
            return;
        }
        Row row = table.shape().newRow(around == null ? null : around.row());
        row.begin(xml.getLocation().getLineNumber());
        Begun begun = new Begun(table, row);
        rows[depth] = begun;
        entry.add(begun);
        table.supply();
        anyEntry = true;
    }

    private void characters(XMLStreamReader xml) {
        if (!capturing) {
            return;
        }
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            refuse("xml-text-too-long", "A text is too long for any return.", "Export it again.", xml.getLocation());
            return;
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private void end() {
        Node node = nodes[depth];
        Begun row = rows[depth];
        if (capturing && node != null && row != null && row.table() == node.cellOf()) {
            row.table().fill(row.row(), node.column(), text.toString());
        }
        capturing = false;
        nodes[depth] = null;
        rows[depth] = null;
        depth--;
        if (row != null && rows[depth] == null) {
            entry.forEach(begun -> begun.table().take(begun.row()));
            entry.clear();
        }
    }

    private void sayNotKnown(Begun around, String element, Location location) {
        if (!around.table().shape().drops(element)) {
            findings.ofRow(
                    new Kind(
                            "element-not-known",
                            Severity.NOTE,
                            file,
                            around.table().shape().record().id(),
                            element,
                            "The return has no such element here; it is left alone.",
                            "Nothing, unless its name is misspelt."),
                    location.getLineNumber());
        }
    }

    private void refuse(String code, String what, String todo, @Nullable Location at) {
        problems.add(new Problem(code, what, todo, at == null ? file : file + ", line " + at.getLineNumber()));
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    }
}
