package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Whoever looks into a journal changes nothing of it")
class ReadOnlyFileTest {
    @TempDir
    private Path folder;

    @Test
    void it_reads_what_is_there_and_nothing_beyond() throws IOException {
        var file = Files.writeString(folder.resolve("j"), "one two");
        var before = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
        Files.setLastModifiedTime(file, before);
        try (var disk = ReadOnlyFile.open(file)) {
            assertThat(disk.size()).isEqualTo(7);
            assertThat(text(disk, 4, 99)).isEqualTo("two");
            assertThat(disk.read(7, ByteBuffer.allocate(1))).isEqualTo(-1);
        }
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        assertThat(file).hasContent("one two");
    }

    @Test
    void it_is_never_written() throws IOException {
        var file = Files.writeString(folder.resolve("j"), "one");
        try (var disk = ReadOnlyFile.open(file)) {
            assertThatThrownBy(() -> disk.append(ByteBuffer.allocate(1)))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("the journal " + file + " was opened to be read, and is not written");
            assertThatThrownBy(() -> disk.truncate(0)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(disk::force).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(file).hasContent("one");
    }

    @Test
    void a_file_that_is_missing_is_not_made() {
        var missing = folder.resolve("missing");
        assertThatThrownBy(() -> ReadOnlyFile.open(missing))
                .isInstanceOf(JournalException.class)
                .hasMessage("there is no journal " + missing + ": name a file that an earlier run has kept");
        assertThat(missing).doesNotExist();
        assertThatThrownBy(() -> ReadOnlyFile.open(folder))
                .isInstanceOf(JournalException.class)
                .hasMessage(folder + " is a folder or a device: name the file of a journal");
    }

    @Test
    void closing_it_frees_no_file_that_this_process_has_locked() {
        var file = folder.resolve("j");
        try (var disk = FileDisk.open(file)) {
            assertThatThrownBy(() -> ReadOnlyFile.open(file))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("is in use by this process");
            assertThat(disk.name()).isEqualTo(file.toString());
        } catch (IOException unclosed) {
            throw new AssertionError(unclosed);
        }
    }

    @Test
    void one_of_two_readers_that_closes_lets_nobody_write_while_the_other_reads() throws Exception {
        var file = Files.writeString(folder.resolve("j"), "one two");
        try (var still = ReadOnlyFile.openStill(file)) {
            ReadOnlyFile.openStill(file).close();
            ReadOnlyFile.open(file).close();
            assertThat(Elsewhere.opened(file)).contains("j is in use by another process");
            assertThat(text(still, 4, 99)).isEqualTo("two");
        }
        assertThat(Elsewhere.opened(file)).isEqualTo("opened, and not empty");
    }

    @Test
    void a_reader_that_is_closed_twice_takes_nothing_from_another() throws IOException {
        var file = Files.writeString(folder.resolve("j"), "one two");
        try (var reader = ReadOnlyFile.open(file)) {
            var other = ReadOnlyFile.open(file);
            other.close();
            other.close();
            assertThat(text(reader, 4, 99)).isEqualTo("two");
        }
    }

    private static String text(Disk disk, long offset, int room) throws IOException {
        var bytes = ByteBuffer.allocate(room);
        disk.read(offset, bytes);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }
}
