package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.result.Item;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageTagsTest {
    private static final List<String> IDS = IntStream.rangeClosed(1, MessageGenerator.MESSAGES)
            .mapToObj("m%04d"::formatted)
            .toList();

    @Test
    void every_message_is_tagged_once_in_the_order_of_the_file() {
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var messages = new StringReader(Tree.read(Tree.example("messages.jsonl")));
            var run = rehearsed.fanfold().run(MessageTags.TAGS, messages);

            assertThat(run.value().values()).extracting(Item::id).containsExactlyElementsOf(IDS);
            assertThat(run.value().values())
                    .extracting(item -> item.value().text())
                    .containsOnly("positive", "neutral", "negative")
                    .contains("positive", "neutral", "negative");
            assertThat(run.folds().getLast().ledger().orElseThrow().lines())
                    .extracting(line -> line.part().name())
                    .containsExactlyElementsOf(IDS);
            assertThat(rehearsed.server().log().counts().requests()).isEqualTo(100);
            assertThat(run.whole()).isTrue();
        }
    }

    @Test
    void generating_the_messages_again_gives_the_same_bytes() throws IOException {
        var again = MessageGenerator.messages(MessageGenerator.SEED, MessageGenerator.MESSAGES);

        assertThat(again).isEqualTo(Files.readString(Tree.example("messages.jsonl")));
        assertThat(MessageGenerator.messages(MessageGenerator.SEED + 1, MessageGenerator.MESSAGES))
                .isNotEqualTo(again);
    }
}
