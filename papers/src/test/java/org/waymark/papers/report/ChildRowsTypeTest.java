package org.waymark.papers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.EngineException;

/** Rows about single children cannot be given to a board's or a public report: the compiler refuses it. */
class ChildRowsTypeTest {

    @TempDir
    Path classes;

    @Test
    void anInternalReportTakesRows() {
        assertThat(faults("new InternalReport(highlight, List.of(rows), null);"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new BoardReport(rows);",
                "new BoardReport(highlight, List.of(rows));",
                "new BoardReport(new InternalReport(highlight, List.of(rows), null));",
                "new PublicReport(highlight, null);",
                "Highlight.PrintedTable table = rows;",
                "List<Highlight.PrintedTable> tables = List.of(rows);",
                "Highlight.PrintedTable table = new Highlight.PrintedTable(rows.title(), Highlight.Holds.OWN, rows.columns(), rows.rows(), List.of(), List.of());",
                "Report report = new Report() { public PaperClass paperClass() { return PaperClass.PUBLIC; } public Highlight highlight() { return highlight; } };",
            })
    void aBoardsOrAPublicReportDoesNot(String statement) {
        assertThat(faults(statement)).isNotEmpty();
    }

    @Test
    void aTableOfCountsThatTellsChildrenApartIsRefusedWhenItIsMade() {
        for (List<String> columns : List.of(List.of("Child ID", "Age"), List.of("Age", "Date of birth"))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new Highlight.PrintedTable(
                            "List", Highlight.Holds.OWN, columns, List.of(List.of("a", "b")), List.of(), List.of())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ChildRows.tellApart(List.of("Ref", "Status"), List.of(List.of("LC1204567", "Open"))))
                .isTrue();
        assertThat(ChildRows.tellApart(
                        List.of("Action", "Lead name", "On"), List.of(List.of("1.2", "Clerk", "20261012"))))
                .isFalse();
    }

    @Test
    void rowsTellNothingOfThemselves() {
        assertThat(new ChildRows("Missing", "lists.csv", List.of("Case number"), List.of(List.of("4711000"))))
                .hasToString("ChildRows[Missing, 1 hidden]");
    }

    private List<String> faults(String statement) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String source =
                "import java.util.List; import org.waymark.papers.report.*; class Tried { void try_(Highlight highlight, ChildRows rows) { "
                        + statement + " } }";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Tried.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        String path = Stream.of(ChildRows.class, EngineException.class, Nullable.class)
                .map(ChildRowsTypeTest::home)
                .collect(Collectors.joining(java.io.File.pathSeparator));
        compiler.getTask(
                        null,
                        null,
                        found,
                        List.of("-d", classes.toString(), "-cp", path, "-proc:none"),
                        null,
                        List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(one -> one.getMessage(java.util.Locale.UK))
                .toList();
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
