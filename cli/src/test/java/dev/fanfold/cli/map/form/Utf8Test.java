package dev.fanfold.cli.map.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("UTF-8 that loses no byte")
class Utf8Test {
    @Test
    void any_bytes_come_out_as_they_went_in_however_they_arrive() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var bytes = random.nextInt(3) == 0 ? noise(random) : text(random);
            var read = read(dripping(bytes, random));
            assertThat(Utf8.bytes(read)).as("seed %d", seed).isEqualTo(bytes);
            assertThat(Utf8.length(read)).as("seed %d", seed).isEqualTo(bytes.length);
        }
    }

    @Test
    void what_is_text_is_read_as_text() throws IOException {
        var text = "caf\u00e9 \uD83D\uDE00 \uFFFD\n";
        var read = read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(read).isEqualTo(text);
        assertThat(Utf8.sound(read)).isTrue();
        assertThat(Utf8.sound(read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xE9, 'b'}))))
                .isFalse();
    }

    @Test
    void half_a_character_of_a_model_never_makes_a_file_unreadable() {
        assertThat(Utf8.mended("a\uDC80b\uD83D")).isEqualTo("a?b?");
    }

    private static byte[] noise(Random random) {
        var bytes = new byte[random.nextInt(20_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] text(Random random) {
        var text = new StringBuilder();
        random.ints(random.nextInt(9_000), 1, 0x1F700)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .forEach(text::appendCodePoint);
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static String read(InputStream in) throws IOException {
        var text = new StringWriter();
        Utf8.reader(in).transferTo(text);
        return text.toString();
    }

    /** A stream that gives as much at once as it likes. */
    private static InputStream dripping(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(length, 1 + random.nextInt(5_000)));
            }
        };
    }
}
