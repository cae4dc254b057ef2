package dev.fanfold.cli.live;

import static dev.fanfold.cli.live.Played.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.screen.Cells;
import dev.fanfold.cli.screen.Look.Signs;
import dev.fanfold.event.Awaited;
import dev.fanfold.event.Event;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Mishap;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A run as it is drawn")
class FramesTest {
    private record Size(int columns, int rows) {}

    @TestFactory
    Stream<DynamicTest> looks_as_in_the_files() {
        return Stream.of(
                golden("one-part", one(), Signs.UNICODE, new Size(80, 24)),
                golden("nine-parts", nine(), Signs.UNICODE, new Size(20, 24), new Size(80, 24), new Size(200, 50)),
                golden("held-up", heldUp(), Signs.UNICODE, new Size(80, 24)),
                golden("nine-parts-ascii", nine(), Signs.ASCII, new Size(80, 24)),
                golden("waiting", waiting(), Signs.UNICODE, new Size(80, 24), new Size(40, 24)),
                golden("chain", chain(), Signs.UNICODE, new Size(80, 24)),
                golden(
                        "three-hundred-parts",
                        many(),
                        Signs.UNICODE,
                        new Size(20, 12),
                        new Size(80, 12),
                        new Size(200, 12)),
                golden("backlog", backlog(), Signs.UNICODE, new Size(20, 24), new Size(80, 24), new Size(200, 24)),
                golden("wide-names", wide(), Signs.UNICODE, new Size(40, 24)),
                golden("hostile-words", hostile(), Signs.UNICODE, new Size(80, 24)),
                golden("tiny", many(), Signs.ASCII, new Size(5, 3), new Size(1, 1)));
    }

    @Test
    void looks_so_in_the_guide_too() throws IOException {
        var frame = file("nine-parts.txt").split("80 x 24\n", 2)[1].split("\n\n", 2)[0];
        assertThat(Files.readString(Path.of("..", "docs", "guide.md"))).contains("```text\n" + frame + "\n```\n");
    }

    private static DynamicTest golden(String name, Played played, Signs signs, Size... sizes) {
        return DynamicTest.dynamicTest(name, () -> {
            var text = new StringBuilder();
            for (var size : sizes) {
                var frame = played.frame(size.columns(), size.rows(), signs);
                frame.lines().forEach(line -> assertThat(Cells.of(line)).isLessThan(Math.max(2, size.columns())));
                text.append(size.columns())
                        .append(" x ")
                        .append(size.rows())
                        .append("\n")
                        .append(frame)
                        .append("\n");
            }
            assertThat(text.toString()).isEqualTo(file(name + ".txt"));
        });
    }

    private static ModelException slower() {
        return new ModelException.Wait("asks to slow down", RateNews.none(), new Mishap.Status(429));
    }

    private static ModelException failing(int status) {
        return new ModelException.Transient("could not answer").as(new Mishap.Status(status));
    }

    private static Played one() {
        return new Played(step("facts", "ask", List.of()))
                .began("facts")
                .asks("facts")
                .after(3.2);
    }

    private static Played nine() {
        var parts = List.of("nutrition", "cost", "taste", "texture", "looks", "season", "allergens", "effort", "name");
        var played = new Played(step("review", "by aspect", parts)).costing("0.0123");
        parts.stream().limit(8).forEach(part -> played.began("review/" + part));
        return played.after(0.5)
                .asks("review/nutrition")
                .asks("review/cost")
                .asks("review/taste")
                .asks("review/texture")
                .asks("review/looks")
                .recalled("review/season")
                .done("review/season")
                .after(1)
                .answered("review/nutrition", 1_234)
                .done("review/nutrition")
                .hedges("review/texture")
                .retried("review/taste", failing(503), 3.4)
                .throttled("review/cost", slower(), 6)
                .breaks("review/looks")
                .failed("review/looks", "the answer was empty")
                .after(1.7);
    }

    /** A server that is down: what waits, waits for it, until a probe goes out. */
    private static Played heldUp() {
        var parts = List.of("nutrition", "cost", "taste");
        var played = new Played(step("review", "by aspect", parts), step("menu", "ask", List.of()));
        parts.forEach(part -> played.began("review/" + part));
        return played.began("menu")
                .asks("review/nutrition")
                .after(0.3)
                .throttled("review/nutrition", failing(500), 2)
                .after(0.5);
    }

    @Test
    void nobody_waits_for_a_server_that_is_asked_again_or_is_not_the_only_one() {
        var probed = heldUp().after(1.5).asks("review/cost");
        assertThat(probed.frame(80, 24, Signs.UNICODE))
                .contains("○ taste      waiting  ", "○ nutrition  waiting  ", "● cost       asking  ");
        var two = heldUp().on(new Event.CallBegan("menu", Endpoint.rehearsed("other"), 77));
        assertThat(two.frame(80, 24, Signs.UNICODE))
                .contains(
                        "○ nutrition  waiting 2 s: 500 from the provider",
                        "○ taste      waiting  ",
                        "● menu       asking");
    }

    /** What waits at the door waits for the same, whoever told it last; what has to pay first does not stand there. */
    private static Played waiting() {
        var parts = List.of("nutrition", "cost", "taste", "looks", "effort");
        var played = new Played(step("review", "by aspect", parts), step("menu", "ask", List.of()));
        parts.forEach(part -> played.began("review/" + part));
        return played.began("menu")
                .asks("review/nutrition")
                .waits("review/cost", Awaited.PERMIT)
                .waits("review/taste", Awaited.PERMIT)
                .waits("review/looks", Awaited.MONEY)
                .waits("review/effort", Awaited.SIBLING)
                .after(1)
                .answered("review/nutrition", 30)
                .done("review/nutrition")
                .waits("review/cost", Awaited.RATE)
                .after(1);
    }

    @Test
    void what_waited_says_so_no_more_once_it_goes_out() {
        var played = waiting().asks("review/cost").waits("review/taste", Awaited.PERMIT);
        assertThat(played.frame(80, 24, Signs.UNICODE))
                .contains("● cost       asking  ", "○ taste      waiting for another call to end  ");
        played.throttled("review/cost", slower(), 6).waits("review/cost", Awaited.RATE);
        assertThat(played.frame(80, 24, Signs.UNICODE))
                .contains(
                        "○ cost       waiting 6 s: 429 from the provider",
                        "○ taste      waiting 6 s: 429 from the provider",
                        "○ looks      waiting for money that other calls hold");
        played.after(7).asks("review/cost").answered("review/cost", 3);
        assertThat(played.frame(80, 24, Signs.UNICODE))
                .contains("● cost       answered", "○ taste      waiting for the rate limit");
    }

    private static Played chain() {
        var played = new Played(
                step("facts", "ask", List.of()),
                step("review", "by aspect", List.of("cost", "taste"), "facts"),
                step("again", "by aspect", List.of("cost"), "facts", "review"));
        return played.began("facts")
                .asks("facts")
                .after(1)
                .answered("facts", 20)
                .done("facts")
                .began("review")
                .began("review/cost")
                .asks("review/cost")
                .stopped("review/taste", "no longer needed")
                .after(1)
                .answered("review/cost", 30)
                .done("review/cost")
                .asks("review/merge")
                .after(0.25);
    }

    private static Played many() {
        var names = IntStream.rangeClosed(1, 300).mapToObj(i -> "attempt " + i).toList();
        var played = new Played(step("vote", "by repetition", names)).costing("0.5");
        names.forEach(name -> played.began("vote/" + name));
        names.stream().limit(100).forEach(name -> played.asks("vote/" + name));
        played.after(2);
        names.stream()
                .limit(94)
                .forEach(name -> played.answered("vote/" + name, 12).done("vote/" + name));
        return played.throttled("vote/attempt 95", slower(), 4)
                .breaks("vote/attempt 96")
                .failed("vote/attempt 96", "no answer")
                .after(0.3);
    }

    /** Whatever a model or a server says, it stays one line, and moves no cursor. */
    private static Played hostile() {
        return new Played(step("review", "by aspect", List.of("a\u001b[2J", "b\nb")))
                .began("review/a\u001b[2J")
                .failed("review/a\u001b[2J", "no:\r\n\u001b[31mred\u001b[0m\u202Eback\u0007");
    }

    private static Played backlog() {
        var played = new Played(step("tags", "by volume", List.of()), step("sum", "merge", List.of(), "tags"))
                .costing("1.2");
        played.board.expect("tags", 2_000);
        played.began("tags").began("tags/batch 1").recalled("tags/batch 1");
        IntStream.range(0, 800)
                .forEach(i -> played.asks("tags/m" + i)
                        .after(0.025)
                        .answered("tags/m" + i, 1)
                        .done("tags/m" + i));
        IntStream.range(0, 3).forEach(i -> played.failed("tags/f" + i, "never answered"));
        return played.asks("tags/batch 9").asks("tags/batch 10").after(0.5);
    }

    private static Played wide() {
        return new Played(step("评论", "by aspect", List.of("営養価が高いかどうか", "🍲 soup", "é̈")))
                .began("评论/営養価が高いかどうか")
                .asks("评论/営養価が高いかどうか")
                .asks("评论/🍲 soup")
                .throttled("评论/🍲 soup", new ModelException.Wait("お待ちください、混み合っています", RateNews.none()), 4);
    }

    private static String file(String name) throws IOException {
        try (var in = FramesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
