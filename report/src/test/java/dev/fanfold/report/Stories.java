package dev.fanfold.report;

import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.report.story.Bill;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Heading;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Load;
import dev.fanfold.report.story.MergeStory;
import dev.fanfold.report.story.Span;
import dev.fanfold.report.story.Story;
import dev.fanfold.report.story.Story.Passage;
import dev.fanfold.report.story.Times;
import dev.fanfold.report.story.Trouble;
import dev.fanfold.result.Spent;
import dev.fanfold.result.WallTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Stories that nobody had to live through. */
public final class Stories {
    private static final WallTime WALL = new WallTime(
            Duration.ofMillis(300),
            Duration.ofMillis(350),
            Duration.ofMillis(150),
            Duration.ofMillis(200),
            Duration.ofSeconds(7),
            Duration.ofSeconds(2),
            Duration.ofMillis(40));

    private Stories() {}

    /** Replies that want to be more than text, one in each line of the file. */
    public static List<String> hostile() {
        try (var file = Stories.class.getResourceAsStream("hostile.jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonMapper.shared().readValue(line, String.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One in which each of these texts stands in every place where a text of others can stand. */
    public static Story everywhere(List<String> texts) {
        var lanes = new ArrayList<Lane>();
        var merges = new ArrayList<MergeStory>();
        for (var text : texts) {
            lanes.add(lane(lanes.size(), text, text, text));
            var row = Grid.Row.of(Grid.Tone.BAD, text, text);
            merges.add(new MergeStory(
                    text,
                    text,
                    text,
                    List.of(text),
                    List.of(text),
                    List.of(new Grid(text, List.of(text, text), List.of(row)))));
        }
        var heading = new Heading(
                String.join(" ", texts),
                Author.STAND_IN,
                Heading.Source.RUN,
                Heading.Ending.FAILED,
                Instant.EPOCH,
                String.join(" ", texts),
                Optional.of(String.join(" ", texts)));
        return new Story(
                heading,
                times(texts),
                bill(),
                new Story.Tally(lanes.size(), 3),
                lanes,
                List.of(0, 1),
                7,
                texts.stream().map(text -> new Passage(text, text)).toList(),
                merges,
                texts.stream()
                        .map(text -> new Trouble(text, Lane.State.FAILED, text, text))
                        .toList(),
                texts);
    }

    /** One of a run in which all of these failed for one reason. */
    public static Story failing(List<String> paths) {
        var heading = new Heading(
                "f",
                Author.LANGUAGE_MODEL,
                Heading.Source.RUN,
                Heading.Ending.FAILED,
                Instant.EPOCH,
                "m",
                Optional.of("it failed"));
        var troubles = paths.stream()
                .map(path -> new Trouble(path, Lane.State.FAILED, "the key was refused", "Check the key."))
                .toList();
        return new Story(
                heading,
                times(List.of()),
                bill(),
                new Story.Tally(paths.size(), 0),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                troubles,
                List.of());
    }

    /** One of a part that did this. */
    public static Story doing(List<Span> spans) {
        var one = large(1);
        var lane = one.lanes().getFirst();
        var doing = new Lane(
                lane.path(),
                lane.name(),
                0,
                Lane.Kind.PART,
                Lane.State.DONE,
                lane.from(),
                lane.to(),
                spans,
                lane.load(),
                List.of(),
                lane.text());
        return new Story(
                one.heading(),
                one.times(),
                one.bill(),
                one.tally(),
                List.of(doing),
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with other times. */
    public static Story taking(Times times) {
        var one = large(3);
        return new Story(
                one.heading(),
                times,
                one.bill(),
                one.tally(),
                one.lanes(),
                one.critical(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** One of so many parts, some of which wait, break, are hedged or fail. */
    public static Story large(int parts) {
        var random = new Random(11);
        var lanes = new ArrayList<Lane>();
        for (int i = 0; i < parts; i++) {
            lanes.add(lane(
                    i,
                    "record " + i,
                    random.nextInt(50) == 0 ? "rate limit of the account met" : "",
                    "The sentiment of message " + i + " is positive, with some reserve about the price of shipping."));
        }
        var heading = new Heading(
                "a backlog",
                Author.STAND_IN,
                Heading.Source.RUN,
                Heading.Ending.PARTIAL,
                Instant.parse("2026-01-02T03:04:05Z"),
                "m at here",
                Optional.empty());
        return new Story(
                heading,
                times(List.of()),
                bill(),
                new Story.Tally(lanes.size(), 3),
                lanes,
                List.of(0, parts - 1),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of("one thing", "and another"));
    }

    /** The start of its lane moves on, and every seventh breaks and is tried again. */
    static Lane lane(int place, String name, String note, String text) {
        var from = Duration.ofMillis(place % 8_000);
        var called = from.plusMillis(120);
        var over = called.plusMillis(400 + place * 37L % 900);
        var spans = new ArrayList<>(List.of(new Span(Span.Kind.WAIT, from, called, note)));
        var kinds = Span.Kind.values();
        spans.add(new Span(place % 7 == 0 ? kinds[place % kinds.length] : Span.Kind.CALL, called, over, note));
        spans.add(new Span(Span.Kind.RETRY, over, over.plusMillis(50), note));
        spans.add(new Span(Span.Kind.CALL, over.plusMillis(50), over.plusMillis(300), note));
        return new Lane(
                name,
                name,
                place % 3,
                Lane.Kind.PART,
                place % 97 == 0 ? Lane.State.FAILED : Lane.State.DONE,
                from,
                over.plusMillis(300),
                spans,
                new Load(2, 0, new Usage(120, 20, 30), new Money(42_000L + place)),
                List.of(),
                text);
    }

    static Times times(List<String> folds) {
        return new Times(
                WALL.total(), Duration.ofSeconds(28), Optional.of(Duration.ofSeconds(9)), Optional.of(WALL), folds);
    }

    static Bill bill() {
        return new Bill(9, 2, new Usage(1_200, 100, 640), new Spent(Money.usd("0.0123"), Money.usd("0.001"), 1_840, 0));
    }
}
