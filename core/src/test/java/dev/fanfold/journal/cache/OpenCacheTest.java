package dev.fanfold.journal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.Variation;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A cache gives what any program paid for, and never another's ordinal")
@Timeout(60)
class OpenCacheTest {
    private static final Endpoint ENDPOINT = Endpoint.live("https://api.example.org/v1", "small-1");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final long MB = 1 << 20;

    @TempDir
    private Path around;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    private AnswerCache rules() {
        return AnswerCache.in(around.resolve("answers"));
    }

    private OpenCache open(AnswerCache rules) {
        return OpenCache.of(rules, now::get);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static Key key(int question, Integer... repetitions) {
        return Key.of(ENDPOINT, Prompt.of("question " + question), new Variation(List.of(repetitions), 0));
    }

    private static Line.Answered answer(Key key, String text) {
        return new Line.Answered(
                key, "a/part", 3, Optional.of(Prompt.of("a secret")), Reply.of(text, new Usage(1, 0, 1)));
    }

    private static Optional<String> text(OpenCache cache, Key key) {
        return cache.find(key, cache.now()).map(reply -> reply.first().text());
    }

    @Test
    void what_one_added_another_finds() {
        open(rules()).add(answer(key(1), "one"));
        pass(Duration.ofSeconds(1));
        var other = open(rules());
        assertThat(text(other, key(1))).hasValue("one");
        assertThat(text(other, key(2))).isEmpty();
    }

    /** It is as long as no array can be, and holds next to nothing. */
    @Test
    void a_file_that_is_longer_than_any_answer_is_not_even_read() throws IOException {
        open(rules()).add(answer(key(1), "one"));
        var cell = Cell.of(around.resolve("answers"), key(1));
        assertThat(cell.read(NOON.minusSeconds(1), NOON.plusSeconds(1))).isPresent();
        try (var stretched = new RandomAccessFile(cell.file().toFile(), "rw")) {
            stretched.setLength(3L << 30);
        }
        Files.setLastModifiedTime(cell.file(), FileTime.from(NOON));
        assertThatCode(() -> assertThat(cell.read(NOON.minusSeconds(1), NOON.plusSeconds(1)))
                        .isEmpty())
                .doesNotThrowAnyException();
    }

    @Test
    void a_run_finds_nothing_that_came_after_it_began() {
        var cache = open(rules());
        var begun = cache.now();
        cache.add(answer(key(1), "own"));
        pass(Duration.ofSeconds(1));
        assertThat(cache.find(key(1), begun)).isEmpty();
        assertThat(text(cache, key(1))).hasValue("own");
    }

    @Test
    void ordinals_of_a_repetition_never_share_an_answer() {
        var cache = open(rules());
        cache.add(answer(key(1, 0), "first"));
        cache.add(answer(key(1, 1), "second"));
        pass(Duration.ofSeconds(1));
        assertThat(text(cache, key(1, 0))).hasValue("first");
        assertThat(text(cache, key(1, 1))).hasValue("second");
        assertThat(text(cache, key(1, 2))).isEmpty();
        assertThat(text(cache, key(1))).isEmpty();
    }

    @Test
    void no_prompt_is_in_it_and_only_its_owner_reads_it() throws IOException {
        open(rules()).add(answer(key(1), "one"));
        try (var all = Files.walk(rules().folder())) {
            assertThat(all.toList()).hasSize(3).allSatisfy(path -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .endsWith("------");
                if (Files.isRegularFile(path)) {
                    assertThat(path).content().contains("\"one\"").doesNotContain("secret");
                }
            });
        }
    }

    @Test
    void what_is_too_old_is_neither_given_nor_kept() throws IOException {
        var rules = rules().notOlderThan(Duration.ofDays(2));
        var cache = open(rules);
        cache.add(answer(key(1), "old"));
        pass(Duration.ofDays(1));
        cache.add(answer(key(2), "young"));
        pass(Duration.ofDays(1).plusSeconds(1));
        assertThat(text(cache, key(1))).isEmpty();
        assertThat(files(rules)).hasSize(2);
        assertThat(text(open(rules), key(2))).hasValue("young");
        assertThat(files(rules)).hasSize(1);
    }

    @Test
    void it_never_takes_more_than_its_room_and_the_oldest_goes_first() throws IOException {
        var rules = rules().atMost(MB);
        var cache = open(rules);
        IntStream.range(0, 300).forEach(i -> {
            pass(Duration.ofSeconds(1));
            cache.add(answer(key(i), "x".repeat(5_000)));
        });
        assertThat(files(rules)).hasSize(128);
        assertThat(cache.problem()).hasValueSatisfying(why -> assertThat(why).contains("is full"));
        pass(Duration.ofSeconds(1));
        var again = open(rules);
        again.add(answer(key(1_000), "new"));
        pass(Duration.ofSeconds(1));
        assertThat(text(again, key(1_000))).hasValue("new");
        assertThat(text(again, key(127))).isPresent();
        assertThat(text(again, key(32))).isPresent();
        assertThat(text(again, key(31))).isEmpty();
        IntStream.range(1_001, 1_200).forEach(i -> again.add(answer(key(i), "x".repeat(5_000))));
        assertThat(files(rules)).hasSize(96 + 1 + 31);
    }

    @Test
    void a_sweep_makes_room_by_what_is_oldest() throws IOException {
        var cache = open(rules());
        IntStream.range(0, 400).forEach(i -> {
            pass(Duration.ofSeconds(1));
            cache.add(answer(key(i), "answer " + i));
        });
        pass(Duration.ofSeconds(1));
        var small = open(rules().atMost(MB));
        assertThat(files(rules())).hasSize(192);
        assertThat(text(small, key(207))).isEmpty();
        assertThat(text(small, key(208))).hasValue("answer 208");
    }

    @Test
    void a_folder_that_was_named_by_mistake_loses_nothing() throws IOException {
        var folder = Files.createDirectory(around.resolve("answers"));
        Files.writeString(folder.resolve("letter.txt"), "dear");
        Files.writeString(Files.createDirectory(folder.resolve("ab")).resolve("notes"), "mine");
        pass(Duration.ofDays(400));
        open(rules());
        assertThat(folder.resolve("letter.txt")).content().isEqualTo("dear");
        assertThat(folder.resolve("ab/notes")).content().isEqualTo("mine");
    }

    @Test
    void what_is_damaged_is_missing() throws IOException {
        var cache = open(rules());
        cache.add(answer(key(1), "one"));
        pass(Duration.ofSeconds(1));
        var file = files(rules()).getFirst();
        var bytes = Files.readAllBytes(file);
        for (int flipped = 0; flipped < bytes.length; flipped++) {
            var damaged = bytes.clone();
            damaged[flipped] ^= 1;
            Files.write(file, damaged);
            assertThat(text(cache, key(1))).as("byte %d", flipped).isEmpty();
        }
        Files.write(file, new byte[0]);
        assertThat(text(cache, key(1))).isEmpty();
        cache.add(answer(key(1), "again"));
        pass(Duration.ofSeconds(1));
        assertThat(text(cache, key(1))).hasValue("again");
    }

    @Test
    void another_file_under_its_name_is_no_answer_to_it() throws IOException {
        var cache = open(rules());
        cache.add(answer(key(1), "one"));
        var other = Cell.of(rules().folder(), key(2)).file();
        Files.createDirectories(other.getParent());
        Files.copy(files(rules()).getFirst(), other);
        pass(Duration.ofDays(1));
        assertThat(text(cache, key(2))).isEmpty();
    }

    @Test
    void a_disk_that_fails_stops_no_run() throws IOException {
        var cache = open(rules());
        Files.delete(rules().folder());
        Files.writeString(rules().folder(), "in the way");
        cache.add(answer(key(1), "one"));
        assertThat(text(cache, key(1))).isEmpty();
        assertThat(cache.problem())
                .hasValueSatisfying(why -> assertThat(why).contains("takes no more", "none the worse"));
        assertThatThrownBy(this::rules).hasMessageContaining("is not");
    }

    @Test
    void an_interrupt_stops_nothing() {
        var cache = open(rules());
        Thread.currentThread().interrupt();
        cache.add(answer(key(1), "one"));
        assertThat(Thread.interrupted()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(cache.problem()).isEmpty();
        assertThat(text(cache, key(1))).hasValue("one");
    }

    private static List<Path> files(AnswerCache rules) throws IOException {
        try (var all = Files.walk(rules.folder())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_folder_that_anybody_may_write_into_is_refused() throws IOException {
        var shared = Files.createDirectory(around.resolve("answers"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> open(rules()))
                .isInstanceOf(JournalException.class)
                .hasMessage("anybody may write into the cache " + shared
                        + ", and so answer for a model: chmod o-w that folder, or name another one");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
        assertThat(open(rules()).problem()).isEmpty();
    }
}
