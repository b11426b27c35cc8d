package org.waymark.engine.catalogue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks every file of a catalogue against the JSON Schema of its kind. */
public final class Schemas {

    /** The folders, or single files, that have a schema, and its name. */
    private static final Map<String, String> KINDS = kinds();

    private Schemas() {}

    /** What is wrong, file by file; empty when every file is as its schema says. */
    public static List<Problem> check(Catalogue catalogue) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        JsonMapper json = JsonMapper.shared();
        List<Problem> problems = new ArrayList<>();
        KINDS.forEach((folder, kind) -> {
            Path schemaFile = catalogue.path("schema/" + kind + ".schema.json");
            List<String> names = catalogue.names(folder);
            if (names.isEmpty()) {
                return;
            }
            Schema schema = registry.getSchema(text(schemaFile), InputFormat.JSON);
            for (String name : names) {
                try {
                    Object content = YamlFile.load(catalogue.path(name), name);
                    for (Error error : schema.validate(json.<JsonNode>valueToTree(content))) {
                        problems.add(new Problem(
                                "catalogue-schema",
                                error.getInstanceLocation() + " " + error.getMessage() + ".",
                                "Write it as schema/" + kind + ".schema.json says.",
                                name));
                    }
                } catch (EngineException e) {
                    problems.addAll(e.problems());
                }
            }
        });
        return problems;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "catalogue-schema-missing",
                            "The schema could not be read.",
                            "Put it back.",
                            file.toString())),
                    e);
        }
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("records", "record");
        kinds.put("sources", "source");
        kinds.put("measures", "measure");
        kinds.put("clocks", "clock");
        kinds.put("scorecards", "scorecard");
        kinds.put("proofing", "proofing");
        kinds.put("plans", "plan");
        kinds.put("forums", "forum");
        kinds.put("reference/glossary.yaml", "glossary");
        return kinds;
    }
}
