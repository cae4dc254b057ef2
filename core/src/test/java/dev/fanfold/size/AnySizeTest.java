package dev.fanfold.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** 300,000 records, and 60,000 with a journal, unless told otherwise: {@code -Psize} has ten million of both. */
@DisplayName("An input of any size")
@Timeout(3_600)
@Execution(ExecutionMode.CONCURRENT)
class AnySizeTest {
    private static final long RECORDS = Long.getLong("fanfold.records", 300_000);
    private static final long WITH_A_JOURNAL = Long.getLong("fanfold.records", 60_000);
    private static final Pattern HEAP = Pattern.compile("heap at a tenth (\\d+) at the end (\\d+)");

    @Test
    void is_answered_row_by_row_in_order_in_a_heap_of_256_MB_that_does_not_grow() throws Exception {
        assertThat(tagAll(RECORDS)).contains("calls " + calls(RECORDS) + "\n", "recalled 0\n");
    }

    /** Each row is held against what it must be, so two runs that end well gave the same rows. */
    @Test
    void is_answered_again_from_its_journal_without_a_call_in_a_heap_that_does_not_grow(@TempDir Path folder)
            throws Exception {
        var journal = folder.resolve("run.journal").toString();
        var calls = calls(WITH_A_JOURNAL);
        assertThat(tagAll(WITH_A_JOURNAL, journal)).contains("calls " + calls + "\n", "recalled 0\n");
        assertThat(tagAll(WITH_A_JOURNAL, journal)).contains("calls 0\n", "recalled " + calls + "\n");
    }

    private static long calls(long records) {
        return Math.ceilDiv(records, 20);
    }

    private static String tagAll(long records, String... journal) throws IOException, InterruptedException {
        var said = run(records, journal);
        assertThat(said).contains("rows " + records + "\n", "answered " + records + "\n");
        var heap = HEAP.matcher(said);
        assertThat(heap.find()).as(said).isTrue();
        assertThat(Long.parseLong(heap.group(2))).as(said).isLessThanOrEqualTo(Long.parseLong(heap.group(1)) * 11 / 10);
        return said;
    }

    private static String run(long records, String... journal) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path") + ":" + System.getProperty("jdk.module.path", "");
        var command = new ArrayList<>(
                List.of(java, "-Xmx256m", "-cp", classes, TagAll.class.getName(), Long.toString(records)));
        command.addAll(List.of(journal));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
