package dev.fanfold.openai;

import static dev.fanfold.openai.Replies.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A key")
class KeysTest {
    private static final String CANARY = "sk-canary-0123456789";

    @Test
    void is_sent_to_its_server_as_a_bearer() throws Exception {
        try (var server = PlainServer.answering(200, Answer.saying("x"))) {
            Replies.from(withKey(server));
            assertThat(server.received().getFirst().headers())
                    .containsEntry("Authorization", List.of("Bearer " + CANARY));
        }
    }

    @Test
    void is_not_sent_where_none_is_named() throws Exception {
        try (var server = PlainServer.answering(200, Answer.saying("x"))) {
            Replies.from(server.options());
            assertThat(server.received().getFirst().headers()).doesNotContainKey("Authorization");
        }
    }

    @Test
    void may_stand_in_a_file_and_is_read_anew_for_each_call(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("key"), "sk-first\n");
        try (var server = PlainServer.answering(200, Answer.saying("x"));
                var model = server.options().key(KeyReference.file(file)).open()) {
            model.reply(Prompt.of("one"));
            Files.writeString(file, "sk-second\n");
            model.reply(Prompt.of("two"));
            assertThat(server.received())
                    .extracting(
                            received -> received.headers().get("Authorization").getFirst())
                    .containsExactly("Bearer sk-first", "Bearer sk-second");
        }
    }

    @Test
    void goes_to_azure_in_a_header_of_its_own() {
        var head = HttpRequest.newBuilder(URI.create("https://mine.openai.azure.com/openai/v1"));
        var key = Key.read(KeyReference.environment("K"), Map.of("K", CANARY)).orElseThrow();
        KeyHeader.write(head, "mine.openai.azure.com", key);
        assertThat(head.build().headers().map()).containsOnlyKeys("api-key");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 429, 500})
    void stands_in_no_message_even_where_the_server_repeats_it(int status) throws Exception {
        var echo = "{\"error\":{\"message\":\"you sent Bearer " + CANARY + "\",\"code\":\"" + CANARY + "\"}}";
        try (var server = PlainServer.answering(status, echo, "Location", "https://evil.example/" + CANARY)) {
            assertThat(everything(failure(ModelException.class, withKey(server))))
                    .contains(server.place())
                    .doesNotContain(CANARY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CANARY, "{" + CANARY, "{\"choices\":[" + CANARY + "]}", "<p>" + CANARY + "</p>"})
    void stands_in_no_message_about_a_reply_that_cannot_be_read(String body) throws Exception {
        try (var server = PlainServer.answering(200, body)) {
            assertThat(everything(failure(ModelException.Transient.class, withKey(server))))
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void stands_in_nothing_that_can_be_printed() throws Exception {
        try (var server = PlainServer.answering(200, Answer.saying("x"));
                var model = withKey(server).open()) {
            assertThat(withKey(server) + " " + model + " " + model.endpoint() + " "
                            + Key.read(KeyReference.environment("OPENAI_API_KEY"), Map.of("OPENAI_API_KEY", CANARY)))
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void stands_in_no_message_of_a_connection_that_fails() throws Exception {
        var server = PlainServer.answering(200, "");
        server.close();
        assertThat(everything(failure(ModelException.Transient.class, withKey(server))))
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {CANARY, "env:" + CANARY, "env:", "file:", "key:x", ""})
    void is_named_and_what_looks_given_is_not_repeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyReference.parse(text))
                .withMessageNotContaining(CANARY)
                .withMessageContaining("name");
    }

    @Test
    void is_named_by_variable_or_file() {
        assertThat(KeyReference.parse("env:GROQ_API_KEY")).isEqualTo(KeyReference.environment("GROQ_API_KEY"));
        assertThat(KeyReference.parse("file:/run/key")).isEqualTo(KeyReference.file(Path.of("/run/key")));
    }

    @ParameterizedTest
    @ValueSource(strings = {CANARY + " " + CANARY, CANARY + "\r\nX-Evil: 1", CANARY + "é"})
    void that_no_header_could_hold_is_refused_without_being_shown(String value) {
        assertThatExceptionOfType(ModelException.Stop.class)
                .isThrownBy(() -> Key.read(KeyReference.environment("K"), Map.of("K", value)))
                .withMessageContaining("env:K")
                .withMessageNotContaining(CANARY);
    }

    @Test
    void whose_file_is_missing_is_told_by_the_file(@TempDir Path folder) {
        assertThatExceptionOfType(ModelException.Stop.class)
                .isThrownBy(() -> Key.read(KeyReference.file(folder.resolve("none")), Map.of()))
                .withMessageContaining("none cannot be read");
    }

    private static OpenAi withKey(PlainServer server) throws IOException {
        return OpenAi.named(
                "some-model", Map.of("OPENAI_BASE_URL", server.baseUrl().toString(), "OPENAI_API_KEY", CANARY));
    }

    private static String everything(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text + " " + failure;
    }
}
