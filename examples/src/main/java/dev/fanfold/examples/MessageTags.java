package dev.fanfold.examples;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.result.Item;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two thousand customer messages, twenty to a prompt; each gets one label, in the order of the file. */
public final class MessageTags {
    private MessageTags() {}

    // region job
    static final Job<Reader, Stitched<Item<Label>>> TAGS = Split.byVolume(
                    Records.jsonl("id", "body").batchesOf(20))
            .each(Ask.items("Tag the mood of each customer message.").labels("positive", "neutral", "negative"))
            .merge(Merge.stitch());
    // endregion

    // region main
    public static void main(String[] args) throws IOException {
        try (var fanfold = Fanfold.open(OpenAi.fromEnvironment("gpt-4o-mini"));
                var messages = Files.newBufferedReader(Path.of("examples/messages.jsonl"))) {
            System.out.println(fanfold.run(TAGS, messages).value());
        }
    }
    // endregion
}
