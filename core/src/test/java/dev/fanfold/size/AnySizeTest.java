package dev.fanfold.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A million records unless told otherwise: {@code -Psize} has ten. */
@DisplayName("An input of any size")
@Timeout(1_200)
class AnySizeTest {
    private static final long RECORDS = Long.getLong("fanfold.records", 1_000_000);
    private static final Pattern HEAP = Pattern.compile("heap at a tenth (\\d+) at the end (\\d+)");

    @Test
    void is_answered_row_by_row_in_order_in_a_heap_of_256_MB_that_does_not_grow() throws Exception {
        var said = tagAll();
        assertThat(said).contains("rows " + RECORDS + "\n", "answered " + RECORDS + "\n");
        assertThat(said).contains("calls " + Math.ceilDiv(RECORDS, 20) + "\n");
        var heap = HEAP.matcher(said);
        assertThat(heap.find()).as(said).isTrue();
        assertThat(Long.parseLong(heap.group(2))).as(said).isLessThanOrEqualTo(Long.parseLong(heap.group(1)) * 11 / 10);
    }

    private static String tagAll() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path") + ":" + System.getProperty("jdk.module.path", ""),
                        TagAll.class.getName(),
                        Long.toString(RECORDS))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
