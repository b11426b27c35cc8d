package org.waymark.engine.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Source;

/** Where in a document the rows of a source's tables begin and where their cells stand: a tree of element names. */
final class XmlShape {

    private static final String ITSELF = ".";

    private final Node root = new Node();

    /** One element of the tree: a row may begin with it, and its text may be a cell of that row or of the row around it. */
    static final class Node {
        private final Map<String, Node> inside = new HashMap<>();
        private @Nullable TableIntake begins;
        private @Nullable TableIntake cellOf;
        private int column;

        /** What is known of an element in this one; null when nothing is. */
        @Nullable
        Node inside(String element) {
            Node exact = inside.get(element);
            return exact == null ? inside.get(element.toLowerCase(Locale.ROOT)) : exact;
        }

        /** The table whose row begins here. */
        @Nullable
        TableIntake begins() {
            return begins;
        }

        /** The table that the element's text is a cell of. */
        @Nullable
        TableIntake cellOf() {
            return cellOf;
        }

        int column() {
            return column;
        }

        private Node make(String path) {
            Node at = this;
            if (!path.equals(ITSELF)) {
                for (String element : path.split("/")) {
                    Node next = at.inside.computeIfAbsent(element, e -> new Node());
                    at.inside.put(element.toLowerCase(Locale.ROOT), next);
                    at = next;
                }
            }
            return at;
        }
    }

    /**
     * @param tables in the source's order, each after the one it is inside
     */
    XmlShape(Source source, List<TableIntake> tables) {
        Node entry = root.make(source.root() + "/" + source.entry());
        Map<String, Node> beginnings = new HashMap<>();
        for (TableIntake table : tables) {
            Source.Table described = table.shape().table();
            Node parent = described.inside() == null ? entry : beginnings.getOrDefault(described.inside(), entry);
            Node beginning = parent.make(described.element() == null ? ITSELF : described.element());
            beginning.begins = table;
            beginnings.put(described.name(), beginning);
            for (int i = 0; i < table.shape().columns().size(); i++) {
                Node cell = beginning.make(table.shape().columns().get(i).name());
                cell.cellOf = table;
                cell.column = i;
            }
        }
    }

    /** What stands above the outermost element. */
    Node root() {
        return root;
    }
}
