package dev.fanfold.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Results reach their reader, or it is known why not")
class DeliveryTest {
    @Test
    void text_is_written_as_utf_8() {
        var out = new ByteArrayOutputStream();
        assertThat(Delivery.of("é\n", out)).isEqualTo(new Delivery.Taken());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("é\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "Datenübergabe unterbrochen (broken pipe)"})
    void a_reader_that_went_away_is_no_error(String words) {
        assertThat(Delivery.of("x", failing(words))).isEqualTo(new Delivery.NobodyReads());
    }

    @Test
    void a_full_disk_is_one() {
        assertThat(Delivery.of("x", failing("No space left on device")))
                .isEqualTo(new Delivery.Lost("No space left on device"));
    }

    private static OutputStream failing(String words) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(words);
            }
        };
    }
}
