package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Options")
class OptionsTest {
    private static final OpenAi SOME =
            OpenAi.at(URI.create("http://localhost:1/v1")).model("m");

    static Stream<Named<UnaryOperator<OpenAi>>> wrong() {
        return Stream.of(
                Named.of("no time", o -> o.timeout(Duration.ZERO)),
                Named.of("negative time", o -> o.timeout(Duration.ofSeconds(-1))),
                Named.of("a year", o -> o.connectTimeout(Duration.ofDays(366))),
                Named.of("no bytes", o -> o.replyBytes(0)),
                Named.of("no connections", o -> o.connections(0)),
                Named.of("too many connections", o -> o.connections(129)),
                Named.of("no samples", o -> o.samplesAtOnce(0)),
                Named.of("too many samples", o -> o.samplesAtOnce(1001)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void that_make_no_sense_are_refused_when_set(UnaryOperator<OpenAi> wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> wrong.apply(SOME)).withMessageMatching(".*, not .*");
    }

    @Test
    void are_a_value_of_which_each_option_returns_a_new_one() {
        assertThat(SOME.key(KeyReference.environment("SOME_KEY")))
                .hasToString("m at http://localhost:1/v1 (env:SOME_KEY)");
        assertThat(SOME).hasToString("m at http://localhost:1/v1 (no key)");
    }

    @Test
    void build_no_http_client_before_a_call_is_due() {
        var before = selectors();
        try (var model = SOME.open()) {
            assertThat(model.endpoint().model()).isEqualTo("m");
            assertThat(selectors()).isSubsetOf(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, 128",
        "https://api.openai.com./v1, 128",
        "https://api.groq.com/openai/v1, 1",
        "https://gateway.example/v1, 1",
        "http://localhost:8000/v1, 1",
    })
    void know_how_many_samples_a_server_takes_at_once_and_may_be_told_better(URI address, int samples) {
        var options = OpenAi.at(address).model("m");
        try (var usual = options.open();
                var told = options.samplesAtOnce(8).open()) {
            assertThat(usual.samplesAtOnce()).isEqualTo(samples);
            assertThat(told.samplesAtOnce()).isEqualTo(8);
        }
    }

    private static Set<String> selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }
}
