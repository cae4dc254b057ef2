package dev.fanfold.examples;

import static dev.fanfold.merge.score.Rubric.criterion;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Five taglines for one dish; a judge scores each by two weighted criteria, and the best is kept. */
public final class Taglines {
    private Taglines() {}

    // region job
    static final Ask<String> TAGLINE = Ask.system("Write one tagline for this dish, to stand under its name on a menu.")
            .maxTokens(40)
            .temperature(1.2);

    static final Rubric TASTE = Rubric.of(criterion("fits on one line", 2), criterion("makes you hungry", 3));

    static final Job<String, Picked<String>> BEST =
            Split.byRepetition(5, TAGLINE).merge(Merge.pick(TASTE));
    // endregion

    // region main
    public static void main(String[] args) throws IOException {
        var recipe = Files.readString(Path.of("examples/chickpeas.txt"));
        try (var fanfold = Fanfold.open(OpenAi.fromEnvironment("gpt-4o-mini"))) {
            System.out.println(fanfold.run(BEST, recipe).value());
        }
    }
    // endregion
}
