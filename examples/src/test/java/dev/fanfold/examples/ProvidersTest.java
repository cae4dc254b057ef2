package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.openai.KeyReference;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.split.Text;
import dev.fanfold.work.Ask;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProvidersTest {
    @Test
    void a_short_name_means_a_known_server() {
        // region named
        var ollama = OpenAi.named("ollama:llama3.2");
        var groq = OpenAi.named("groq:llama-3.1-8b-instant");
        // endregion
        assertThat(ollama.toString()).contains("llama3.2").contains("11434");
        assertThat(groq.toString()).contains("api.groq.com");
    }

    @Test
    void any_other_server_is_named_by_its_address_and_its_key_by_where_it_is_found() {
        // region address
        var house = OpenAi.at(URI.create("https://llm.example.org/v1"))
                .model("house-model")
                .key(KeyReference.environment("HOUSE_KEY"))
                .timeout(Duration.ofSeconds(60));
        // endregion
        assertThat(house.toString()).contains("llm.example.org").contains("house-model");
        assertThat(house.hasKey()).isFalse();
    }

    // region own-model
    record Louder() implements Model {
        @Override
        public Endpoint endpoint() {
            return Endpoint.live("in-house", "louder");
        }

        @Override
        public Reply reply(Prompt prompt) {
            return Reply.of(prompt.user().toUpperCase(Locale.ROOT), Usage.NONE);
        }
    }
    // endregion

    @Test
    void a_model_of_your_own_says_where_it_is_and_replies() {
        var job =
                Split.byVolume(Text.lines()).each(Ask.system("Say it louder.")).merge(Merge.stitch("\n"));
        try (var fanfold = Fanfold.open(new Louder())) {
            assertThat(fanfold.run(job, "Boil it.\nEat it.").value()).isEqualTo("BOIL IT.\nEAT IT.");
        }
    }

    @Test
    void no_more_calls_are_on_the_wire_than_allowed() {
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = OpenAi.at(provider.baseUrl()).model("small").open();
            // region at-once
            var fanfold = Fanfold.on(model).atOnce(2).open();
            // endregion
            try (fanfold) {
                assertThat(fanfold.run(BeginnerVote.VOTE, Tree.recipe()).whole())
                        .isTrue();
            }
            assertThat(provider.log().counts().requests()).isEqualTo(5);
            assertThat(provider.log().counts().peak()).isLessThanOrEqualTo(2);
        }
    }
}
