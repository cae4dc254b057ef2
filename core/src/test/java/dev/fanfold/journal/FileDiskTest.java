package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file is the disk of one journal at a time")
class FileDiskTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_appended_is_read_and_is_there_when_it_is_opened_again() throws IOException {
        try (var disk = FileDisk.open(file())) {
            disk.append(bytes("one "));
            disk.append(bytes("two"));
            disk.force();
            assertThat(text(disk, 0, 99)).isEqualTo("one two");
            assertThat(text(disk, 4, 2)).isEqualTo("tw");
        }
        try (var disk = FileDisk.open(file())) {
            disk.append(bytes("!"));
            assertThat(text(disk, 0, 99)).isEqualTo("one two!");
            assertThat(disk.size()).isEqualTo(8);
        }
    }

    @Test
    void what_is_appended_after_a_cut_stands_at_the_cut() throws IOException {
        try (var disk = FileDisk.open(file())) {
            disk.append(bytes("one two"));
            disk.truncate(4);
            disk.append(bytes("three"));
            assertThat(text(disk, 0, 99)).isEqualTo("one three");
        }
    }

    @Test
    void one_that_was_removed_while_it_was_opened_is_refused_and_free_again() throws IOException {
        FileDisk.open(file()).close();
        var claim = Claim.on(file());
        Files.move(file(), folder.resolve("removed"));
        assertThatThrownBy(() -> new FileOpening(file()).claimed(claim))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is in use by another process that is about to end");
        try (var disk = FileDisk.open(file());
                var removed = FileDisk.open(folder.resolve("removed"))) {
            assertThat(disk.size()).isEqualTo(removed.size());
        }
    }

    @Test
    void beyond_its_end_there_is_nothing() throws IOException {
        try (var disk = FileDisk.open(file())) {
            assertThat(disk.read(0, ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(disk.read(9, ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void an_interrupted_thread_closes_it_for_nobody() throws IOException {
        try (var disk = FileDisk.open(file())) {
            Thread.currentThread().interrupt();
            disk.append(bytes("one"));
            disk.force();
            assertThat(text(disk, 0, 3)).isEqualTo("one");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(text(disk, 0, 3)).isEqualTo("one");
        }
    }

    @Test
    void a_new_file_is_for_its_owner_alone() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "modes are known here");
        FileDisk.open(file()).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_opening_is_refused_by_whatever_name_and_takes_nothing_from_the_first() throws Exception {
        try (var disk = FileDisk.open(file())) {
            var alias = Files.createSymbolicLink(folder.resolve("alias"), file());
            for (var name : new Path[] {file(), alias, folder.resolve("../" + folder.getFileName() + "/run.journal")}) {
                assertThatThrownBy(() -> FileDisk.open(name))
                        .isInstanceOf(JournalException.class)
                        .hasMessageEndingWith(
                                "is in use by this process: wait until that has ended, or name another file");
            }
            assertThat(Elsewhere.opened(file())).contains("run.journal is in use by another process");
            assertThat(disk.size()).isZero();
        }
    }

    @Test
    void another_process_may_have_it_once_it_is_closed() throws Exception {
        FileDisk.open(file()).close();
        assertThat(Elsewhere.opened(file())).isEqualTo("opened");
    }

    @Test
    void a_folder_is_refused() {
        assertThatThrownBy(() -> FileDisk.open(folder))
                .isInstanceOf(JournalException.class)
                .hasMessage(folder + " is a folder or a device: name a file for the journal");
    }

    @Test
    void a_folder_that_is_not_there_is_refused_and_not_made() {
        assertThatThrownBy(() -> FileDisk.open(folder.resolve("no/run.journal")))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("there is no folder " + folder.resolve("no"))
                .hasMessageEndingWith("make it, or name another file");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_is_refused_and_may_be_opened_later() throws IOException {
        Files.createFile(file());
        assumeTrue(file().toFile().setWritable(false) && !Files.isWritable(file()), "not run by a superuser");
        assertThatThrownBy(() -> FileDisk.open(file()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining("yours to write");
        assertThat(file().toFile().setWritable(true)).isTrue();
        FileDisk.open(file()).close();
    }

    private Path file() {
        return folder.resolve("run.journal");
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Disk disk, long offset, int length) throws IOException {
        var into = ByteBuffer.allocate(length);
        var read = disk.read(offset, into);
        assertThat(read).isEqualTo(into.position());
        return StandardCharsets.UTF_8.decode(into.flip()).toString();
    }
}
