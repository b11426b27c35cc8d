package org.waymark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private static final String WORDS = "CHILD,TEAM\r\nc1,Sîan’s – €5 Café\r\n";

    @Test
    void utf_8_is_read_with_and_without_its_mark() throws IOException {
        assertThat(read(WORDS.getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
    }

    @Test
    void what_is_not_utf_8_is_read_as_windows_1252_and_that_is_noticed() throws IOException {
        byte[] bytes = WORDS.getBytes(Charset.forName("windows-1252"));

        assertThat(read(bytes)).isEqualTo(WORDS);
        assertThat(drained(bytes).hasWindowsCharacters()).isTrue();
        assertThat(drained(WORDS.getBytes(StandardCharsets.UTF_8)).hasWindowsCharacters())
                .isFalse();
    }

    @Test
    void utf_16_is_read_by_its_mark() throws IOException {
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(WORDS);
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(WORDS);
    }

    @Test
    void characters_that_lie_across_the_edge_of_the_buffer_are_whole() throws IOException {
        String many = "x".repeat((1 << 16) - 1) + "é€".repeat(70_000);

        assertThat(read(many.getBytes(StandardCharsets.UTF_8))).isEqualTo(many);
        assertThat(read(many.getBytes(Charset.forName("windows-1252")))).isEqualTo(many);
    }

    @Test
    void a_character_that_no_text_has_is_noticed() throws IOException {
        assertThat(drained(new byte[] {'a', 0, 'b'}).isBinary()).isTrue();
        assertThat(drained("a\tb\n".getBytes(StandardCharsets.UTF_8)).isBinary())
                .isFalse();
    }

    @Test
    void it_knows_whether_the_last_line_has_an_end() throws IOException {
        assertThat(drained("a\n".getBytes(StandardCharsets.UTF_8)).endsALine()).isTrue();
        assertThat(drained("a\nb".getBytes(StandardCharsets.UTF_8)).endsALine()).isFalse();
    }

    @Test
    void nothing_is_nothing() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
    }

    private static String read(byte[] bytes) throws IOException {
        StringWriter words = new StringWriter();
        try (TextReader reader = new TextReader(new ByteArrayInputStream(bytes))) {
            reader.transferTo(words);
        }
        return words.toString();
    }

    private static TextReader drained(byte[] bytes) throws IOException {
        TextReader reader = new TextReader(new ByteArrayInputStream(bytes));
        reader.transferTo(new StringWriter());
        return reader;
    }
}
