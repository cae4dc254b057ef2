package dev.fanfold.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.openai.KeyReference;
import dev.fanfold.openai.Listing;
import dev.fanfold.openai.Listing.Failing;
import dev.fanfold.openai.Listing.Foreign;
import dev.fanfold.openai.Listing.Foreign.Oddity;
import dev.fanfold.openai.Listing.KeyRefused;
import dev.fanfold.openai.Listing.Late;
import dev.fanfold.openai.Listing.Listed;
import dev.fanfold.openai.Listing.NoKey;
import dev.fanfold.openai.Listing.NoKey.Lack;
import dev.fanfold.openai.Listing.Redirected;
import dev.fanfold.openai.Listing.Unlisted;
import dev.fanfold.openai.Listing.Unreachable;
import dev.fanfold.openai.Listing.Unreachable.Obstacle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of servers and the models they have")
class ModelsMessagesTest {
    private static final KeyReference OPENAI_KEY = KeyReference.environment("OPENAI_API_KEY");
    private static final String HOUSE = "https://llm.example.org/v1";

    @Test
    void the_table_of_a_usual_machine() {
        var survey = new Survey(List.of(
                found("openai", new NoKey(OPENAI_KEY, Lack.ABSENT)),
                found("groq", new Listed(List.of("allam-2-7b", "llama-3.1-8b-instant", "whisper-large-v3"))),
                found("mistral", new KeyRefused(KeyReference.environment("MISTRAL_API_KEY"), 401, "Unauthorized")),
                found("deepseek", new NoKey(KeyReference.environment("DEEPSEEK_API_KEY"), Lack.ABSENT)),
                found("openrouter", new Late(Duration.ofSeconds(3))),
                found("ollama", new Listed(List.of("llama3.2:latest"))),
                found("lmstudio", new Unreachable(Obstacle.NOBODY_LISTENS)),
                found("llamacpp", new Foreign(Oddity.WEB_PAGE)),
                found("vllm", new Unreachable(Obstacle.NOBODY_LISTENS))));
        assertThat(survey.table()).isEqualTo("""
                openai      no key: set OPENAI_API_KEY
                groq        reachable, 3 models, such as groq:llama-3.1-8b-instant
                mistral     key refused (401): check MISTRAL_API_KEY; it said: "Unauthorized"
                deepseek    no key: set DEEPSEEK_API_KEY
                openrouter  timed out: no whole answer within 3 s; --within gives it longer
                ollama      reachable, 1 model: ollama:llama3.2:latest
                lmstudio    nobody listens at http://localhost:1234/v1; start it with "lms server start"
                llamacpp    answers at http://localhost:8080/v1, but not as an OpenAI-compatible server: it sent a web page
                vllm        nobody listens at http://localhost:8000/v1; start it with "vllm serve MODEL"
                """);
    }

    @Test
    void what_a_hosted_server_may_answer() {
        assertThat(Stream.of(
                                new Listed(List.of()),
                                new Unlisted(404),
                                new NoKey(OPENAI_KEY, Lack.UNFIT),
                                new KeyRefused(OPENAI_KEY, 403, ""),
                                new Failing(402, ""),
                                new Failing(418, "I am a teapot"),
                                new Failing(429, ""),
                                new Failing(503, "overloaded"),
                                new Redirected(302, "www.example.org"),
                                new Foreign(Oddity.NO_JSON),
                                new Unreachable(Obstacle.NOBODY_LISTENS),
                                new Unreachable(Obstacle.UNKNOWN_HOST),
                                new Unreachable(Obstacle.UNTRUSTED_CERTIFICATE),
                                new Unreachable(Obstacle.NO_SECURE_CONNECTION),
                                new Unreachable(Obstacle.BROKEN_CONNECTION))
                        .map(listing -> ModelsMessages.verdict(found("openai", listing))))
                .containsExactly(
                        "reachable, but has no models",
                        "reachable, but it lists no models (404)",
                        "no key: what OPENAI_API_KEY holds cannot be one; a key is one word of visible characters",
                        "key refused (403): check OPENAI_API_KEY",
                        "wants to be paid (402): add credit to the account",
                        "turns the question away (418); it said: \"I am a teapot\"",
                        "wants fewer questions (429): try again later",
                        "cannot answer just now (503): try again later; it said: \"overloaded\"",
                        "redirects to www.example.org (302), which was not followed; if that is right, name it with"
                                + " --base-url",
                        "answers at https://api.openai.com/v1, but not as an OpenAI-compatible server: it sent no JSON;"
                                + " a base address often ends in /v1",
                        "nobody listens at https://api.openai.com/v1; check the address and the network",
                        "the host api.openai.com is not known; check the address and the network",
                        "the certificate of api.openai.com is not trusted; check the address, or add it to the trust"
                                + " store of Java",
                        "no secure connection to https://api.openai.com/v1; the handshake failed",
                        "the connection to https://api.openai.com/v1 broke; try again");
    }

    @Test
    void what_a_program_of_this_machine_may_answer() {
        assertThat(Stream.of(
                                found("ollama", new Listed(List.of())),
                                found("lmstudio", new Listed(List.of())),
                                found("ollama", new Unreachable(Obstacle.NOBODY_LISTENS)),
                                found("llamacpp", new Unreachable(Obstacle.NOBODY_LISTENS)),
                                found("vllm", new Unlisted(404)),
                                found("llamacpp", new KeyRefused(KeyReference.none(), 401, "")),
                                found("vllm", new Foreign(Oddity.NO_LIST)),
                                found("vllm", new Foreign(Oddity.TOO_MUCH)),
                                found("vllm", new Foreign(Oddity.NO_HTTP)))
                        .map(ModelsMessages::verdict))
                .containsExactly(
                        "reachable, but has no models; fetch one with \"ollama pull llama3.2\"",
                        "reachable, but has no models; fetch one with \"lms get\"",
                        "nobody listens at http://localhost:11434/v1; start it with \"ollama serve\"",
                        "nobody listens at http://localhost:8080/v1; start it with \"llama-server -m FILE\"",
                        "somebody answers at http://localhost:8000/v1, but lists no models (404); is it another program?",
                        "wants a key (401): set OPENAI_API_KEY, and name it with --base-url http://localhost:8080/v1",
                        "answers at http://localhost:8000/v1, but not as an OpenAI-compatible server: it sent JSON that"
                                + " names no models",
                        "answers at http://localhost:8000/v1, but not as an OpenAI-compatible server: it sent more than"
                                + " 4 MB, or something compressed",
                        "answers at http://localhost:8000/v1, but not as an OpenAI-compatible server: it sent no HTTP");
    }

    @Test
    void a_server_elsewhere_is_named_by_its_address() {
        var models = new Listed(List.of("house-large", "house-small"));
        var moved = Candidate.named("openai", Map.of("OPENAI_BASE_URL", HOUSE));
        assertThat(ModelsMessages.verdict(new Finding(moved, models)))
                .isEqualTo("reachable at https://llm.example.org/v1, 2 models, such as openai:house-large");
        var given = Candidate.at(HOUSE, Map.of());
        assertThat(new Finding(given, models).models()).containsExactly("house-large", "house-small");
        assertThat(ModelsMessages.alone(new Finding(given, new KeyRefused(KeyReference.none(), 401, ""))))
                .isEqualTo("fanfold: https://llm.example.org/v1: wants a key (401): set OPENAI_API_KEY");
    }

    @Test
    void whoever_keeps_no_list_may_answer_prompts_unless_it_is_another_program_on_this_machine() {
        assertThat(found("openai", new Unlisted(404)).usable()).isTrue();
        assertThat(found("vllm", new Unlisted(404)).usable()).isFalse();
        assertThat(found("ollama", new Listed(List.of("a"))).usable()).isTrue();
        assertThat(found("ollama", new Listed(List.of())).usable()).isFalse();
        assertThat(found("openai", new Failing(429, "")).usable()).isFalse();
    }

    @Test
    void every_other_message_as_people_read_it() {
        var known = List.of("openai", "groq");
        var wrong = new IllegalArgumentException("OPENAI_BASE_URL is no base address: it is not a URI");
        assertThat(Stream.of(
                        ModelsMessages.none(),
                        ModelsMessages.unknown("gruq", Optional.of("groq"), known),
                        ModelsMessages.unknown("claude", Optional.empty(), known),
                        ModelsMessages.isAddress(),
                        ModelsMessages.badBaseUrl(wrong),
                        ModelsMessages.badEnvironment(wrong)))
                .containsExactly(
                        "fanfold: none of them can be used: set the key of one, start one on this machine, or try things"
                                + " with a stand-in (fanfold run PLAN --rehearse)",
                        "no server is known as \"gruq\"; did you mean groq?",
                        "no server is known as \"claude\"; known are openai, groq, and --base-url asks any other",
                        "an address is given with --base-url, as in fanfold models --base-url http://localhost:8080/v1",
                        "--base-url is no base address: it is not a URI",
                        "OPENAI_BASE_URL is no base address: it is not a URI");
    }

    private static Finding found(String server, Listing listing) {
        return new Finding(Candidate.named(server, Map.of()), listing);
    }
}
