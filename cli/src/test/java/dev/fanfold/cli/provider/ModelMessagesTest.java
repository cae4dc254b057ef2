package dev.fanfold.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said about models")
class ModelMessagesTest {
    @Test
    void every_message_as_people_read_it() {
        var wrong = new IllegalArgumentException("OPENAI_BASE_URL is no base address: it is not a URI");
        assertThat(Stream.of(
                        ModelMessages.noModel(),
                        ModelMessages.usual("openai:gpt-4o-mini"),
                        ModelMessages.usual(ModelMessages.at("gpt-4o-mini", "http://localhost:8080/v1")),
                        ModelMessages.noKey("GROQ_API_KEY"),
                        ModelMessages.badKey("the key is no key"),
                        ModelMessages.twoServers("groq:x"),
                        ModelMessages.badModel("x:y", wrong),
                        ModelMessages.badBaseUrl(wrong),
                        ModelMessages.rehearsedWithoutKey("OPENAI_API_KEY"),
                        ModelMessages.rehearsedWithoutModel(),
                        ModelMessages.rehearsedOnDemand()))
                .containsExactly(
                        "no model is named: write model: into the plan, or say --model, such as --model"
                                + " openai:gpt-4o-mini or --model ollama:llama3.2",
                        "No model is named, so openai:gpt-4o-mini answers; --model names another.",
                        "No model is named, so gpt-4o-mini at http://localhost:8080/v1 answers; --model names another.",
                        "GROQ_API_KEY is not set, and nothing was sent: set it to your key, name a local server"
                                + " (--model ollama:llama3.2), or try it with a stand-in (--rehearse)",
                        "the key is no key; nothing was sent",
                        "--base-url and the model groq:x name two servers: give --model the bare name of a"
                                + " model, or drop --base-url",
                        "the model x:y cannot be used: OPENAI_BASE_URL is no base address: it is not a URI",
                        "--base-url is no base address: it is not a URI",
                        "Rehearsed: no OPENAI_API_KEY is set, so a stand-in answers; no model has judged anything.",
                        "Rehearsed: no model is named, so a stand-in answers; no model has judged anything.",
                        "Rehearsed: --rehearse was given, so a stand-in answers; no model has judged anything.");
    }
}
