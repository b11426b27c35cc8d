package org.waymark.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.EngineException;
import org.waymark.engine.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a pack to a running instance: its files as a zip, posted to {@code /packs} with HTTP Basic.
 *
 * @param url where the instance answers
 */
record PackPost(URI url, String user, byte[] password) {

    /**
     * @throws EngineException {@code pack-url}
     */
    PackPost {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new EngineException(new Problem(
                    "pack-url",
                    "\"" + url + "\" is not an address of an instance.",
                    "Write it like http://localhost:8080.",
                    null));
        }
    }

    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Sends the pack.yaml and the CSV files of a folder; whatever else lies there stays.
     *
     * @return what the instance answers
     * @throws EngineException {@code instance-unreachable}, {@code instance-refused} with each reason the instance gives
     */
    String send(Path folder) {
        HttpRequest request = request(zipped(folder));
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE_TO_CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build()
                    .send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() / 100 == 2) {
                return answer.body().endsWith("\n") ? answer.body() : answer.body() + "\n";
            }
            throw new EngineException(refused(answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("stopped while sending"));
        } catch (IOException e) {
            throw new EngineException(
                    List.of(new Problem(
                            "instance-unreachable",
                            "No Waymark answers there.",
                            "See that it is running (./waymark serve) and that the address is right.",
                            url.toString())),
                    e);
        }
    }

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(url.resolve(url.getPath().replaceAll("/+$", "") + "/packs"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/zip")
                .header("Accept", "text/plain, application/problem+json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private byte[] credentials() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((user + ":").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(password);
        return all.toByteArray();
    }

    private List<Problem> refused(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 401 || status / 100 == 3) {
            return List.of(problem(
                    "The instance does not know this user with this password.", "Sign in as somebody it knows."));
        }
        if (status == 403) {
            return List.of(problem(
                    "This user may not import packs.", "Ask somebody who may, or an administrator for the right."));
        }
        List<Problem> problems = new ArrayList<>();
        try {
            JsonNode detail = JsonMapper.shared().readTree(answer.body());
            for (JsonNode one : detail.path("problems").values()) {
                problems.add(new Problem(
                        one.path("code").asString("instance-refused"),
                        one.path("whatHappened").asString(""),
                        one.path("whatToDo").asString(""),
                        text(one.path("where"))));
            }
            if (problems.isEmpty() && text(detail.path("detail")) != null) {
                problems.add(problem(detail.path("detail").asString(), "Correct the pack and send it again."));
            }
        } catch (JacksonException e) {
            problems.clear();
        }
        return problems.isEmpty()
                ? List.of(problem(
                        "The instance refused the pack (HTTP status " + status + ").", "See what its console says."))
                : problems;
    }

    private Problem problem(String whatHappened, String whatToDo) {
        return new Problem("instance-refused", whatHappened, whatToDo, url.toString());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static byte[] zipped(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PackPost::isOfThePack).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean isOfThePack(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && (name.equals("pack.yaml") || name.toLowerCase(Locale.ROOT).endsWith(".csv"));
    }
}
