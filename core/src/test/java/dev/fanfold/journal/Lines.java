package dev.fanfold.journal;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Format;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import dev.fanfold.split.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of every kind, of texts that are as bad as texts can be. */
final class Lines {
    static final Line.Opened OPENED = new Line.Opened(Line.VERSION, "fanfold 1.2.3", Line.Prompts.KEPT);
    static final Endpoint ENDPOINT = Endpoint.live("https://api.example.org/v1", "small-1");

    private final Seeds seeds;

    Lines(Seeds seeds) {
        this.seeds = seeds;
    }

    static Key key(int number) {
        return Key.of(ENDPOINT, Prompt.of("question " + number), Variation.NONE);
    }

    static Line.Answered answer(int number, String where) {
        return answer(number, where, "answer " + number);
    }

    static Line.Answered answer(int number, String where, String text) {
        return new Line.Answered(key(number), where, number, Optional.empty(), Reply.of(text, new Usage(number, 0, 1)));
    }

    static List<Found> found(byte[] bytes) {
        List<Found> found = new ArrayList<>();
        Reading.of(new ScriptedDisk(bytes)).forEachRemaining(found::add);
        return found;
    }

    Line any() {
        return switch (seeds.below(8)) {
            case 0 -> new Line.Began(seeds.text(), maybe(seeds.text()), maybe(seeds.text()), models(), at());
            case 1 -> new Line.Intent(number(), key(seeds.below(9)), seeds.text(), endpoint(), money(), number(), at());
            case 2 -> new Line.Answered(key(seeds.below(9)), seeds.text(), number(), maybe(prompt()), reply());
            case 3 -> new Line.Refused(key(seeds.below(9)), seeds.text(), number(), Refusal.of(failure()));
            case 4 -> new Line.Settled(number(), seeds.pick(Line.Bill.values()), money(), number(), at());
            case 5 ->
                new Line.Merged(seeds.text(), seeds.text(), ordinals(), ordinals(), ordinals(), maybe(seeds.text()));
            case 6 -> new Line.Sealed(seeds.text(), seeds.pick(Line.Outcome.values()), at());
            default -> new Line.Unknown("dreamt", "{\"type\":\"dreamt\",\"of\":[{\"a\":" + number() + "}]}");
        };
    }

    Prompt prompt() {
        var prompt = Prompt.of(seeds.text()).withSystem(seeds.text()).withSamples(seeds.between(1, 5));
        var limited = seeds.oneIn(2) ? prompt.withMaxTokens(seeds.between(1, 9_999)) : prompt;
        var warm = seeds.oneIn(2) ? limited.withTemperature(seeds.below(2_001) / 1_000.0) : limited;
        return warm.withFormat(seeds.pick(
                new Format.Text(),
                new Format.OneOf(seeds.listOf(seeds.below(4), seeds::text)),
                new Format.Json(seeds.word(), seeds.text())));
    }

    private Reply reply() {
        var samples =
                seeds.listOf(seeds.between(1, 3), () -> new Sample(seeds.text(), seeds.pick(Sample.Finish.values())));
        return new Reply(samples, new Usage(seeds.between(5, 9_999), seeds.below(5), number()), RateNews.none());
    }

    private ModelException failure() {
        return switch (seeds.below(6)) {
            case 0 -> new ModelException.Wait(seeds.text(), RateNews.none());
            case 1 -> new ModelException.Cap(seeds.text());
            case 2 -> new ModelException.Stop(seeds.text());
            case 3 -> new ModelException.BadRequest(seeds.text());
            case 4 -> new ModelException.Transient(seeds.text());
            default -> ModelException.Transient.unbilled(seeds.text(), RateNews.none());
        };
    }

    private Line.Models models() {
        return new Line.Models(
                endpoint(),
                seeds.listOf(seeds.below(3), seeds::text).stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), name -> endpoint())));
    }

    private Endpoint endpoint() {
        return new Endpoint(seeds.text(), seeds.text(), seeds.pick(Endpoint.Author.values()));
    }

    private Ordinals ordinals() {
        return Ordinals.of(IntStream.range(0, seeds.below(40)).map(any -> seeds.below(60)));
    }

    private Instant at() {
        return Instant.ofEpochSecond(seeds.below(Integer.MAX_VALUE), seeds.pick(0, 5, 1_000, 123_456_789));
    }

    private Optional<Money> money() {
        return maybe(new Money(number()));
    }

    private long number() {
        return seeds.pick(0L, 1L, (long) seeds.below(1_000_000), Long.MAX_VALUE);
    }

    private <T> Optional<T> maybe(T value) {
        return seeds.oneIn(3) ? Optional.empty() : Optional.of(value);
    }
}
