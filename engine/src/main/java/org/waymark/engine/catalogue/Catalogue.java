package org.waymark.engine.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;

/**
 * The domain as a folder of files. Each kind is read when it is first asked for; the files must not change while a catalogue is in use.
 *
 * <p>An overlay folder, {@code catalogue.local} beside the catalogue, may hold files of the same relative name: the overlay's file then
 * stands in place of the shipped one.
 */
public final class Catalogue {

    /** Where the build puts its copy; it is no part of the catalogue. */
    private static final String BUILT = "target/";

    private final Path folder;
    private final @Nullable Path overlay;
    private @Nullable Map<String, RecordType> records;
    private @Nullable Map<String, Measure> measures;
    private @Nullable Map<String, Clock> clocks;
    private @Nullable Map<String, Scorecard> scorecards;
    private @Nullable Map<String, Source> sources;
    private @Nullable Map<String, ProofCheck> proofChecks;
    private @Nullable Calendar calendar;

    private Catalogue(Path folder, @Nullable Path overlay) {
        this.folder = folder;
        this.overlay = overlay;
    }

    /** The catalogue that was packaged with the engine. */
    public static Catalogue packaged() {
        URL marker = Catalogue.class.getResource("/catalogue/schema/measure.schema.json");
        if (marker == null) {
            throw missing("The packaged catalogue is not on the class path.", "the class path");
        }
        try {
            URI uri = marker.toURI();
            if (uri.getScheme().equals("jar")) {
                FileSystem jar;
                try {
                    jar = FileSystems.newFileSystem(uri, Map.of());
                } catch (FileSystemAlreadyExistsException e) {
                    jar = FileSystems.getFileSystem(uri);
                }
                return new Catalogue(jar.getPath("/catalogue"), null);
            }
            Path schema = Path.of(uri);
            return new Catalogue(schema.resolve("../..").normalize(), null);
        } catch (URISyntaxException | IOException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "catalogue-missing",
                            "The packaged catalogue could not be opened.",
                            "Build Waymark again.",
                            null)),
                    e);
        }
    }

    /**
     * The catalogue in a folder, with {@code catalogue.local} beside it as overlay if that exists.
     *
     * @throws EngineException {@code catalogue-missing}
     */
    public static Catalogue at(Path folder) {
        if (!Files.isDirectory(folder.resolve("measures"))) {
            throw missing("There is no catalogue here.", folder.toString());
        }
        Path local = folder.toAbsolutePath().resolveSibling("catalogue.local");
        return new Catalogue(folder, Files.isDirectory(local) ? local : null);
    }

    /** Record types by id. */
    public synchronized Map<String, RecordType> records() {
        if (records == null) {
            records = readAll("records", path -> CatalogueFiles.record(yaml(path)), RecordType::id);
        }
        return records;
    }

    /**
     * The derived records, each after those it needs.
     *
     * @throws EngineException {@code catalogue-record-circle}
     */
    public List<RecordType> derivedRecords() {
        Map<String, RecordType> types = records();
        List<RecordType> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        types.values().stream().filter(type -> !type.isDerived()).forEach(type -> done.add(type.id()));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (RecordType type : types.values()) {
                if (type.isDerived() && !done.contains(type.id()) && done.containsAll(type.needs())) {
                    ordered.add(type);
                    done.add(type.id());
                    moved = true;
                }
            }
        }
        if (done.size() < types.size()) {
            Set<String> left = new TreeSet<>(types.keySet());
            left.removeAll(done);
            throw new EngineException(new Problem(
                    "catalogue-record-circle",
                    "These derived records need each other, or a record that is not there: " + left + ".",
                    "Correct their needs.",
                    "records"));
        }
        return ordered;
    }

    /** Measures by id. */
    public synchronized Map<String, Measure> measures() {
        if (measures == null) {
            measures = readAll(
                    "measures",
                    path -> CatalogueFiles.measure(yaml(path), path.getName(1).toString()),
                    Measure::id);
        }
        return measures;
    }

    /** Clocks by id. */
    public synchronized Map<String, Clock> clocks() {
        if (clocks == null) {
            clocks = readAll("clocks", path -> CatalogueFiles.clock(yaml(path)), Clock::id);
        }
        return clocks;
    }

    /** Scorecards by id. */
    public synchronized Map<String, Scorecard> scorecards() {
        if (scorecards == null) {
            scorecards = readAll("scorecards", path -> CatalogueFiles.scorecard(yaml(path)), Scorecard::id);
        }
        return scorecards;
    }

    /** Sources by id. */
    public synchronized Map<String, Source> sources() {
        if (sources == null) {
            Map<String, RecordType> records = records();
            sources = readAll("sources", path -> CatalogueFiles.source(yaml(path), records), Source::id);
        }
        return sources;
    }

    /** What a careful reader looks for in a paper, by the name of its file. */
    public synchronized Map<String, ProofCheck> proofChecks() {
        if (proofChecks == null) {
            proofChecks = readAll("proofing", path -> CatalogueFiles.proofCheck(yaml(path)), ProofCheck::id);
        }
        return proofChecks;
    }

    /** The working-day calendar of England and Wales. */
    public synchronized Calendar calendar() {
        if (calendar == null) {
            YamlFile file = file("reference/bank_holidays.yaml");
            List<LocalDate> holidays = file.texts("england_and_wales").stream()
                    .map(LocalDate::parse)
                    .toList();
            calendar = new Calendar(file.date("from"), file.date("to"), new TreeSet<>(holidays));
        }
        return calendar;
    }

    /**
     * The measure of that id.
     *
     * @throws EngineException {@code unknown-measure}
     */
    public Measure measure(String id) {
        return known(measures(), id, "measure", "./waymark measures list");
    }

    /**
     * The clock of that id.
     *
     * @throws EngineException {@code unknown-clock}
     */
    public Clock clock(String id) {
        return known(clocks(), id, "clock", "./waymark catalogue check");
    }

    /**
     * The source of that id.
     *
     * @throws EngineException {@code unknown-source}
     */
    public Source source(String id) {
        return known(sources(), id, "source", "the folder catalogue/sources");
    }

    /**
     * The scorecard of that id.
     *
     * @throws EngineException {@code unknown-scorecard}
     */
    public Scorecard scorecard(String id) {
        return known(scorecards(), id, "scorecard", "the folder catalogue/scorecards");
    }

    /**
     * One file by its name relative to the catalogue, such as {@code reference/age_bands.yaml}.
     *
     * @throws EngineException {@code catalogue-unreadable}
     */
    public YamlFile file(String name) {
        return YamlFile.read(path(name), name);
    }

    /** The path of a file: the overlay's if it has one of that name. */
    public Path path(String name) {
        if (overlay != null && Files.exists(overlay.resolve(name))) {
            return overlay.resolve(name);
        }
        return folder.resolve(name);
    }

    /** The names of all YAML files under a folder of the catalogue, or of the one file, overlay included, sorted. */
    public List<String> names(String under) {
        TreeSet<String> names = new TreeSet<>();
        for (Path root : overlay == null ? List.of(folder) : List.of(folder, overlay)) {
            Path start = root.resolve(under);
            if (!Files.exists(start)) {
                continue;
            }
            try (Stream<Path> walk = Files.walk(start)) {
                walk.filter(path -> path.toString().endsWith(".yaml"))
                        .map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .filter(name -> !name.startsWith(BUILT))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(names);
    }

    /** SHA-256 over every YAML file of the catalogue, in hexadecimal: two catalogues with equal files have the same. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names("")) {
                digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(path(name)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private YamlFile yaml(Path name) {
        return file(name.toString());
    }

    private <T> Map<String, T> readAll(String under, Function<Path, T> read, Function<T, String> id) {
        Map<String, T> byId = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names(under)) {
            try {
                T item = read.apply(Path.of(name));
                String expected = Path.of(name).getFileName().toString().replaceAll("\\.yaml$", "");
                if (!id.apply(item).equals(expected)) {
                    problems.add(new Problem(
                            "catalogue-id-differs",
                            "The file's id is \"" + id.apply(item) + "\" and its name says \"" + expected + "\".",
                            "Make them the same.",
                            name));
                } else if (byId.put(expected, item) != null) {
                    problems.add(new Problem(
                            "catalogue-id-twice",
                            "The id \"" + expected + "\" is used by two files.",
                            "Rename one.",
                            name));
                }
            } catch (EngineException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new EngineException(problems);
        }
        return Collections.unmodifiableMap(byId);
    }

    private static <T> T known(Map<String, T> all, String id, String kind, String list) {
        T found = all.get(id);
        if (found == null) {
            String near = all.keySet().stream()
                    .filter(other -> other.contains(id) || id.contains(other))
                    .limit(3)
                    .reduce((a, b) -> a + ", " + b)
                    .map(names -> " Near it: " + names + ".")
                    .orElse("");
            throw new EngineException(new Problem(
                    "unknown-" + kind, "There is no " + kind + " \"" + id + "\"." + near, "See " + list + ".", null));
        }
        return found;
    }

    private static EngineException missing(String what, String where) {
        return new EngineException(new Problem(
                "catalogue-missing", what, "Give the folder that holds measures/, clocks/ and records/.", where));
    }
}
