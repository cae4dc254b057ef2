package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every fault of a provider")
@Timeout(60)
class RehearsedFaultsTest {
    private static final Prompt PROMPT =
            Prompt.of("The cat sat on the mat. ".repeat(20)).withMaxTokens(200);
    private static final Duration LIMIT = Duration.ofMillis(700);

    /** How a call is made. */
    enum Way {
        WHOLE,
        STREAMED
    }

    static Stream<Arguments> faults() {
        return Fault.everyKind().stream()
                .flatMap(fault -> Stream.of(Way.values()).map(way -> arguments(fault, way)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("faults")
    void is_of_one_kind_however_the_reply_was_asked_for_and_is_never_sent_twice(Fault fault, Way way) throws Exception {
        try (var server = Rehearsal.withSeed(3).faults(Faults.every(1, fault)).start()) {
            assertThat(outcome(server, fault, way)).isEqualTo(expected(fault));
            assertThat(server.log().counts().requests()).isEqualTo(1);
            assertThat(server.log().await(seen -> seen.inFlight() == 0, Duration.ofSeconds(30)))
                    .as("the server is rid of the call")
                    .isTrue();
        }
    }

    @Test
    void of_pace_passes_and_tells_when_to_come_back() throws Exception {
        try (var server = Rehearsal.withSeed(3)
                        .faults(Faults.first(1, Fault.status(429, "2")))
                        .start();
                var model = model(server, Optional.empty())) {
            assertThatExceptionOfType(ModelException.Wait.class)
                    .isThrownBy(() -> model.reply(PROMPT))
                    .extracting(ModelException.Wait::retryAfter)
                    .isEqualTo(Optional.of(Duration.ofSeconds(2)));
            assertThat(model.reply(PROMPT).samples()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("waits")
    void of_pace_tells_a_wait_that_makes_sense_or_none(Fault fault, Optional<Duration> least, Optional<Duration> most)
            throws Exception {
        try (var server = Rehearsal.withSeed(3).faults(Faults.every(1, fault)).start();
                var model = model(server, Optional.empty())) {
            assertThatExceptionOfType(ModelException.Wait.class)
                    .isThrownBy(() -> model.reply(PROMPT))
                    .extracting(ModelException.Wait::retryAfter)
                    .satisfies(told -> assertThat(told.isPresent()).isEqualTo(most.isPresent()))
                    .satisfies(told -> assertThat(told.orElse(Duration.ZERO))
                            .isBetween(least.orElse(Duration.ZERO), most.orElse(Duration.ZERO)));
        }
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                told(Fault.status(429, "3"), 3, 3),
                told(Fault.status(429, "0"), 0, 0),
                told(Fault.status(429, "-5"), 0, 0),
                told(new Fault.StatusUntil(429, Duration.ofMinutes(15)), 800, 900),
                told(new Fault.StatusUntil(429, Duration.ofMinutes(-15)), 0, 0),
                untold(new Fault.StatusUntil(429, Duration.ofDays(9000))),
                untold(Fault.status(429)),
                untold(Fault.status(429, "999999999")),
                untold(Fault.status(429, "soon")),
                untold(Fault.status(429, "")));
    }

    private static Arguments told(Fault fault, long least, long most) {
        return arguments(fault, Optional.of(Duration.ofSeconds(least)), Optional.of(Duration.ofSeconds(most)));
    }

    private static Arguments untold(Fault fault) {
        return arguments(fault, Optional.empty(), Optional.empty());
    }

    private static String expected(Fault fault) {
        return switch (fault) {
            case Fault.Status status -> status.code() == 429 ? "wait" : "transient NOTHING";
            case Fault.StatusUntil until -> until.code() == 429 ? "wait" : "transient NOTHING";
            case Fault.CapOfTheDay cap -> "cap";
            case Fault.InsufficientQuota empty -> "stop";
            case Fault.Html page -> "stop";
            case Fault.Redirect elsewhere -> "stop";
            case Fault.Unsupported parameter -> "bad request";
            case Fault.NoContentType sound -> "reply WHOLE";
            case Fault.CutShort sound -> "reply CUT";
            case Fault.ContentFilter sound -> "reply WITHHELD";
            default -> "transient UNKNOWN";
        };
    }

    private static String outcome(RehearsalServer server, Fault fault, Way way) throws InterruptedException {
        try (var model = model(server, limit(fault))) {
            return "reply " + ask(model, way).first().finish();
        } catch (ModelException e) {
            return switch (e) {
                case ModelException.Wait wait -> "wait";
                case ModelException.Cap cap -> "cap";
                case ModelException.Stop stop -> "stop";
                case ModelException.BadRequest bad -> "bad request";
                case ModelException.Transient lost -> "transient " + lost.charge();
            };
        }
    }

    private static Reply ask(OpenAiModel model, Way way) throws InterruptedException {
        return way == Way.WHOLE ? model.reply(PROMPT) : model.reply(PROMPT, () -> {});
    }

    /** Those that never end by themselves. */
    private static Optional<Duration> limit(Fault fault) {
        return switch (fault) {
            case Fault.Silence silence -> Optional.of(LIMIT);
            case Fault.Stall stall -> Optional.of(LIMIT);
            case Fault.SlowBody slow -> Optional.of(LIMIT);
            default -> Optional.empty();
        };
    }

    private static OpenAiModel model(RehearsalServer server, Optional<Duration> limit) {
        var options = OpenAi.at(server.baseUrl()).model("some-model");
        return limit.map(options::timeout).orElse(options).open();
    }
}
