package org.waymark.engine.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waymark.engine.EngineException;
import org.waymark.engine.Finding;
import org.waymark.engine.Problem;
import org.waymark.engine.catalogue.Field;
import org.waymark.engine.catalogue.RecordType;
import org.waymark.engine.sql.SqlRunner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of one snapshot's folder: a Parquet file a record, the manifest and the quality report. */
final class SnapshotFolder {

    private static final String MANIFEST = "manifest.json";
    private static final String QUALITY = "quality.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path folder;

    SnapshotFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the records' tables, in the order they are in, and returns how many rows each has. */
    Map<String, Long> writeRecords(SqlRunner sql, Collection<RecordType> records) throws IOException {
        Files.createDirectory(records());
        Map<String, Long> rows = new TreeMap<>();
        for (RecordType record : records) {
            String columns = record.fields().stream().map(Field::name).collect(Collectors.joining(", "));
            sql.execute("copy (select " + columns + (record.isDerived() ? "" : ", source_file, source_row") + " from "
                    + record.id() + ") to '"
                    + record(record.id()).toAbsolutePath().toString().replace("'", "''")
                    + "' (format parquet, compression zstd)");
            SqlRunner.Table counted = sql.query("select count(*) from " + record.id());
            rows.put(record.id(), (Long) counted.rows().get(0).get(0));
        }
        return rows;
    }

    /** SHA-256 over the names and bytes of the record files, in hexadecimal. */
    String fingerprint(Collection<String> records) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (String record : new TreeSet<>(records)) {
                digest.update(record.getBytes(StandardCharsets.UTF_8));
                try (InputStream file = Files.newInputStream(record(record))) {
                    for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                        digest.update(buffer, 0, read);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(Manifest manifest, List<Finding> findings) throws IOException {
        Files.write(folder.resolve(MANIFEST), JSON.writeValueAsBytes(manifest));
        Files.write(folder.resolve(QUALITY), JSON.writeValueAsBytes(findings));
    }

    /** Sees that everything written is on the disk. */
    void sync() throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.toList();
        }
        for (Path file : files) {
            sync(file);
        }
    }

    /** Sees that a file, or the names in a folder, are on the disk. */
    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Whether this is the folder of a snapshot. */
    boolean isSnapshot() {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    Manifest manifest() {
        return read(MANIFEST, Manifest.class);
    }

    List<Finding> findings() {
        return List.of(read(QUALITY, Finding[].class));
    }

    private <T> T read(String name, Class<T> type) {
        try {
            return JSON.readValue(Files.readAllBytes(folder.resolve(name)), type);
        } catch (JacksonException | IOException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "snapshot-unreadable",
                            "The snapshot's " + name + " cannot be read.",
                            "Restore the snapshot's folder from a copy, or move it out of the store.",
                            folder.toString())),
                    e);
        }
    }

    private Path records() {
        return folder.resolve("records");
    }

    private Path record(String record) {
        return records().resolve(record + ".parquet");
    }
}
