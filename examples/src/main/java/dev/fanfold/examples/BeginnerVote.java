package dev.fanfold.examples;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One question, asked five times; code counts the answers. */
public final class BeginnerVote {
    private BeginnerVote() {}

    // region job
    static final Ask<Label> QUESTION = Ask.system("Could somebody who has never cooked before make this dish alone?")
            .labels("YES", "NO")
            .temperature(1.0);

    static final Job<String, Ballots<Label>> VOTE =
            Split.byRepetition(5, QUESTION).merge(Merge.vote());
    // endregion

    // region main
    public static void main(String[] args) throws IOException {
        var recipe = Files.readString(Path.of("examples/chickpeas.txt"));
        try (var fanfold = Fanfold.open(OpenAi.fromEnvironment("gpt-4o-mini"))) {
            System.out.println(fanfold.run(VOTE, recipe).value());
        }
    }
    // endregion
}
