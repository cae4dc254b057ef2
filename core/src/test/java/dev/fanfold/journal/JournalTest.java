package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.split.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A journal that is opened again holds what it held")
class JournalTest {
    private static final Line.Opened HASHED = new Line.Opened(Line.VERSION, "fanfold 2", Line.Prompts.HASHED);

    @Test
    void a_new_one_begins_with_its_first_line() {
        var disk = new ScriptedDisk();
        try (var journal = Journal.open(disk, Lines.OPENED)) {
            assertThat(disk.forced()).isEqualTo(Frame.of(Lines.OPENED).array());
            assertThat(journal.prompts()).isEqualTo(Line.Prompts.KEPT);
            assertThat(journal.damages()).isEqualTo(Damages.NONE);
        }
        assertThat(disk.closed()).isTrue();
    }

    @Test
    void an_old_one_keeps_its_first_line_and_its_answers(@TempDir Path folder) throws Exception {
        var file = folder.resolve("run.journal");
        try (var journal = Journal.open(FileDisk.open(file), Lines.OPENED)) {
            journal.writer().append(Lines.answer(1, "a"));
        }
        var bytes = Files.readAllBytes(file);
        try (var journal = Journal.open(FileDisk.open(file), HASHED)) {
            assertThat(journal.prompts()).isEqualTo(Line.Prompts.KEPT);
            assertThat(journal.answers().find(Lines.key(1), "a", Long.MAX_VALUE))
                    .contains(Lines.answer(1, "a"));
        }
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void a_torn_tail_is_cut_off_and_said_and_what_comes_next_is_found() {
        Seeds.forAll(120, seeds -> {
            var whole =
                    ScriptedDisk.of(List.of(Lines.OPENED, Lines.answer(1, "a"))).content();
            var torn = Arrays.copyOf(Frame.of(Lines.answer(2, "b")).array(), seeds.between(1, 90));
            var disk = new ScriptedDisk(whole);
            disk.add(torn);
            try (var journal = Journal.open(disk, HASHED)) {
                assertThat(disk.forced()).isEqualTo(whole);
                assertThat(journal.damages().first()).containsExactly(new Found.TornTail(whole.length, torn.length));
                journal.writer().append(Lines.answer(3, "c"));
            } catch (InterruptedException never) {
                throw new AssertionError(never);
            }
            assertThat(Lines.found(disk.content())).hasSize(3).allMatch(Found.Written.class::isInstance);
        });
    }

    @Test
    void what_is_corrupt_stays_and_is_said() {
        var disk = ScriptedDisk.of(List.of(Lines.OPENED, Lines.answer(1, "a"), Lines.answer(2, "b")));
        var bytes = disk.content();
        bytes[Frame.of(Lines.OPENED).remaining() + 3]++;
        var damaged = new ScriptedDisk(bytes);
        try (var journal = Journal.open(damaged, HASHED)) {
            assertThat(journal.damages().count()).isEqualTo(1);
            assertThat(journal.damages().bytes())
                    .isEqualTo(Frame.of(Lines.answer(1, "a")).remaining());
            assertThat(journal.answers().find(Lines.key(2), "b", Long.MAX_VALUE))
                    .isPresent();
            assertThat(journal.answers().find(Lines.key(1), "a", Long.MAX_VALUE))
                    .isEmpty();
        }
        assertThat(damaged.content()).isEqualTo(bytes);
    }

    @Test
    void a_making_that_was_cut_short_is_made_anew() {
        var disk = new ScriptedDisk(Arrays.copyOf(Frame.of(Lines.OPENED).array(), 40));
        try (var journal = Journal.open(disk, HASHED)) {
            assertThat(journal.damages().bytes()).isEqualTo(40);
        }
        assertThat(disk.content()).isEqualTo(Frame.of(HASHED).array());
    }

    @Test
    void what_is_no_journal_is_left_as_it_is(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "buy milk");
        try (var disk = FileDisk.open(file)) {
            assertThatThrownBy(() -> Journal.open(disk, HASHED))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("notes.txt is no journal, and was left as it is");
        }
        assertThat(file).hasContent("buy milk");
    }

    @Test
    void of_much_damage_the_first_is_told_one_by_one_and_all_of_it_is_counted() {
        var damages = Damages.NONE;
        for (int i = 0; i < 1_000; i++) {
            damages = damages.and(new Found.Corrupt(10L * i, 5));
        }
        assertThat(damages.first()).hasSize(Damages.LISTED).startsWith(new Found.Corrupt(0, 5));
        assertThat(damages.count()).isEqualTo(1_000);
        assertThat(damages.bytes()).isEqualTo(5_000);
    }
}
