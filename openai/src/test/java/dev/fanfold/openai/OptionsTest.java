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
                Named.of("too many connections", o -> o.connections(129)));
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

    private static Set<String> selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }
}
