package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatCompletionsTest {

    private static final String RECIPE = """
            Recipe:
            One-Pan Smoked Paprika Chickpeas
            Serves four hungry people. Soften the onion and garlic in olive oil. Stir in the spices and the tomatoes.
            Add the chickpeas and simmer for twenty minutes. Fold through the spinach before serving. Done in half an hour.""";
    private static final String PASSAGE = """
            Work on the passage marked 3f2a, and on nothing else. What is marked as context is there to understand it.

            --- 3f2a context, do not process: headings above ---
            Soups that are awful > Cold soups
            --- end 3f2a ---
            --- 3f2a context, do not process: text before ---
            The last soup was broken and late.
            --- 9c41 passage ---
            Nobody marked this awful sentence.
            --- end 9c41 ---
            --- end 3f2a ---
            --- 3f2a passage ---
            This cold soup is lovely.
            --- end 3f2a ---
            --- 3f2a context, do not process: text after ---
            The next soup was a terrible one.
            --- end 3f2a ---
            """;
    private static final Chat REVIEW = Chat.of("You are a nutrition reviewer. Two sentences.", RECIPE);
    private static final Chat BALLOT = Chat.of(
                    "Could a beginner cook this?\nAnswer with exactly one of these labels and nothing else: [\"YES\",\"NO\"]",
                    RECIPE)
            .with("temperature", 1.0);

    private final RehearsalServer server = Rehearsal.withSeed(7).start();
    private final Caller caller = Caller.to(server);

    @AfterEach
    void close() {
        caller.close();
        server.close();
    }

    @Test
    void an_answer_has_the_form_of_the_protocol_and_the_mark_of_a_rehearsal() throws Exception {
        var response = caller.post(REVIEW.with("max_tokens", 160));
        var answer = Chat.JSON.readTree(response.body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("x-fanfold-rehearsal")).hasValue("true");
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.path("system_fingerprint").asString()).isEqualTo("rehearsal");
        assertThat(answer.path("object").asString()).isEqualTo("chat.completion");
        assertThat(answer.path("model").asString()).isEqualTo("some-model");
        assertThat(answer.at("/choices/0/message/role").asString()).isEqualTo("assistant");
        assertThat(answer.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
        assertThat(answer.at("/usage/total_tokens").asInt())
                .isEqualTo(answer.at("/usage/prompt_tokens").asInt()
                        + answer.at("/usage/completion_tokens").asInt());
    }

    @Test
    void free_text_is_marked_and_made_of_the_users_own_sentences() throws Exception {
        var text = caller.text(REVIEW);

        assertThat(text).startsWith("[rehearsed] ");
        var said = text.substring("[rehearsed] ".length());
        assertThat(said.split("(?<=\\.) "))
                .hasSizeBetween(2, 3)
                .allSatisfy(sentence -> assertThat(RECIPE).contains(sentence));
    }

    @Test
    void reviewers_with_other_instructions_pick_other_sentences() throws Exception {
        var said = new HashSet<String>();
        for (int i = 0; i < 8; i++) {
            said.add(caller.text(Chat.of("You are reviewer number " + i, RECIPE)));
        }
        assertThat(said).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"'Verdict:'", "‘Verdict:’", "“Verdict:”", "|\"Verdict:\"|", "`Verdict:`"})
    void the_closing_line_that_a_prompt_asks_for_is_there_and_claims_nothing(String quoted) throws Exception {
        var system = "Combine the reports, ending with a one-line recommendation that starts with " + quoted + ". Go.";

        var lines = caller.text(Chat.of(system, RECIPE).with("max_tokens", 60))
                .lines()
                .toList();

        assertThat(lines.get(lines.size() - 1)).isEqualTo("Verdict: rehearsed – no model has judged this.");
        assertThat(lines.get(0)).startsWith("[rehearsed] ");
    }

    @Test
    void a_synthesis_says_one_sentence_of_each_fenced_part_and_none_of_the_frame() throws Exception {
        var user = """
                The sources stand between lines that carry the mark 3f2a. Judge nothing anew and contradict none of them.

                --- 3f2a [IN] ---
                A recipe for chickpeas in a pan.
                --- end 3f2a ---
                --- 3f2a [P1] nutrition ---
                [rehearsed] Plenty of protein and fibre.
                --- end 3f2a ---
                --- 3f2a [P3] difficulty ---
                [rehearsed] One pan is enough.
                --- end 3f2a ---
                [P2] cost is missing.
                """;

        assertThat(caller.text(Chat.of("Combine them; end with a line that starts with 'Verdict:'.", user)
                        .with("max_tokens", 260)))
                .isEqualTo("[rehearsed] Plenty of protein and fibre. One pan is enough.\n"
                        + "Verdict: rehearsed – no model has judged this.");
    }

    @Test
    void of_a_passage_with_its_surroundings_only_the_passage_is_spoken_of() throws Exception {
        assertThat(caller.text(Chat.of("Say it in other words.", PASSAGE)))
                .isEqualTo("[rehearsed] This cold soup is lovely.");
    }

    @Test
    void a_label_goes_by_the_passage_and_not_by_its_surroundings() throws Exception {
        var labels = "Answer with exactly one of these labels and nothing else: [\"negative\",\"positive\"]";
        var said = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            said.add(caller.text(Chat.of(labels, PASSAGE).with("seed", i).with("temperature", 1.0)));
        }
        assertThat(said.stream().filter("positive"::equals))
                .as("nine of ten lean to the tone of the passage")
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "9", "30", "200"})
    void no_answer_is_longer_than_the_tokens_allowed(int tokens) throws Exception {
        var answer = caller.answer(REVIEW.with("max_completion_tokens", tokens));

        assertThat(Caller.text(answer).length()).isLessThanOrEqualTo(tokens * 4);
        assertThat(answer.at("/usage/completion_tokens").asInt()).isLessThanOrEqualTo(tokens);
        assertThat(answer.at("/choices/0/finish_reason").asString()).isEqualTo(tokens < 4 ? "length" : "stop");
    }

    @Test
    void a_vote_is_not_always_unanimous_and_every_ballot_is_a_label() throws Exception {
        var ballots = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            ballots.add(caller.text(BALLOT));
        }
        assertThat(ballots).contains("YES", "NO").isSubsetOf("YES", "NO");
        assertThat(ballots.stream().filter("YES"::equals).count()).isBetween(20L, 39L);
    }

    @Test
    void without_temperature_the_same_question_has_one_answer() throws Exception {
        var ballots = new HashSet<String>();
        for (int i = 0; i < 12; i++) {
            ballots.add(caller.text(BALLOT.with("temperature", 0)));
        }
        assertThat(ballots).hasSize(1);
    }

    @Test
    void a_seed_sent_holds_the_answer_still() throws Exception {
        var said = new HashSet<String>();
        for (int i = 0; i < 6; i++) {
            said.add(caller.text(REVIEW.with("temperature", 1).with("seed", 5)));
        }
        assertThat(said).hasSize(1);
        assertThat(caller.text(REVIEW.with("temperature", 1).with("seed", 6))).isNotIn(said);
    }

    @Test
    void the_same_seed_and_bodies_give_the_same_answers_on_another_server() throws Exception {
        try (var again = Rehearsal.withSeed(7).start();
                var other = Rehearsal.withSeed(8).start();
                var toAgain = Caller.to(again);
                var toOther = Caller.to(other)) {
            var here = ballots(caller);
            assertThat(ballots(toAgain)).isEqualTo(here);
            assertThat(ballots(toOther)).isNotEqualTo(here);
        }
    }

    private static String ballots(Caller caller) throws Exception {
        var ballots = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            ballots.append(caller.text(BALLOT)).append(' ');
        }
        return ballots.toString();
    }

    @Test
    void samples_are_told_apart_by_their_index() throws Exception {
        var answer = caller.answer(REVIEW.with("n", 6).with("temperature", 1));

        assertThat(answer.path("choices").values().stream()
                        .map(choice -> choice.path("index").asInt()))
                .containsExactlyElementsOf(IntStream.range(0, 6).boxed().toList());
        assertThat(answer.path("choices").values().stream()
                        .map(choice -> choice.at("/message/content").asString())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void a_shared_prefix_is_cached_from_1024_tokens_in_steps_of_128() throws Exception {
        var book = "The same long passage stands here. ".repeat(200); // 7,000 characters: 1,750 tokens

        var first = caller.answer(Chat.of(book, "first question"));
        var second = caller.answer(Chat.of(book, "second question"));
        var brief = caller.answer(Chat.of("brief", "first question"));

        assertThat(first.at("/usage/prompt_tokens_details/cached_tokens").asInt())
                .isZero();
        assertThat(second.at("/usage/prompt_tokens_details/cached_tokens").asInt())
                .isEqualTo(1_664);
        assertThat(brief.at("/usage/prompt_tokens_details/cached_tokens").asInt())
                .isZero();
    }

    @Test
    void latency_is_fixed_or_seeded_and_slow_requests_can_be_named() throws Exception {
        var slow = Rehearsal.withSeed(1)
                .latency(Latency.none())
                .latencyWhen(asked -> asked.user().contains("slow"), Latency.fixed(Duration.ofMillis(300)));
        try (var own = slow.start();
                var to = Caller.to(own)) {
            to.text(Chat.of("warm", "up"));
            long begin = System.nanoTime();
            to.text(Chat.of("x", "slow"));
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(300), Duration.ofSeconds(5));
        }
    }

    @Test
    void a_scripted_reply_is_said_to_whom_it_was_meant_for() throws Exception {
        var scripted = Rehearsal.withSeed(1)
                .replyWhen(asked -> asked.system().contains("cost"), "MISSING: the protein figure")
                .replyWhen(asked -> asked.user().equals("echo"), Asked::model);
        try (var own = scripted.start();
                var to = Caller.to(own)) {
            assertThat(to.text(Chat.of("cost", "x"))).isEqualTo("MISSING: the protein figure");
            assertThat(to.text(Chat.of("x", "echo"))).isEqualTo("some-model");
            assertThat(to.text(Chat.of("x", "y"))).startsWith("[rehearsed]");
        }
    }

    @Test
    void models_are_listed() throws Exception {
        var response = caller.client().send(caller.request("/models").build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Chat.JSON.readTree(response.body()).at("/data/0/id").asString())
                .isEqualTo("rehearsal");
    }
}
