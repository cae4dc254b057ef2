package dev.fanfold.examples;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.result.Part;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Three reviewers look at one recipe at the same time, and an editor makes one text of their reports. */
public final class RecipeReview {
    private RecipeReview() {}

    // region job
    static final Ask<String> DIETITIAN =
            reviewer("You are a dietitian. What is good in this dish, and what is lacking?");
    static final Ask<String> SHOPPER =
            reviewer("You plan a family's food budget. Is this dish cheap, and what costs most?");
    static final Ask<String> TEACHER =
            reviewer("You teach beginners to cook. How hard is this dish, and what goes wrong?");
    static final Ask<String> EDITOR = Ask.system(
                    "You edit a food page. Blend the reports into one short text. Its last line starts with 'Verdict:'.")
            .maxTokens(260);

    static final Job<String, Synthesis> REVIEW = Split.byAspect(
                    DIETITIAN.named("nutrition"), SHOPPER.named("cost"), TEACHER.named("difficulty"))
            .merge(Merge.synthesise(EDITOR));

    private static Ask<String> reviewer(String duty) {
        return Ask.system(duty + " Three sentences at most.").maxTokens(160);
    }
    // endregion

    // region main
    public static void main(String[] args) throws IOException {
        var recipe = Files.readString(Path.of("examples/chickpeas.txt"));
        try (var fanfold = Fanfold.open(OpenAi.fromEnvironment("gpt-4o-mini"))) {
            var run = fanfold.run(REVIEW, recipe);
            for (var part : run.parts()) {
                if (part instanceof Part.Done<?> review) {
                    System.out.println("[" + review.id() + "] " + review.value() + "\n");
                }
            }
            System.out.println(run.value() + "\n\n" + run.timing());
        }
    }
    // endregion
}
