package dev.fanfold.examples;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Plan;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The cost reviewer needs a figure that the dietitian works out first, so it takes the handle; the teacher does not. */
public final class DinnerPlan {
    private DinnerPlan() {}

    // region plan
    record Facts(int kcal) {}

    static final Ask<Facts> DIETITIAN = Ask.system(
                    "You are a dietitian. Work out the kcal of one serving of this dish.")
            .answering(Facts.class);

    static final Plan<String, Synthesis> DINNER = Plan.of(String.class, p -> {
        var nutrition = p.step("nutrition", DIETITIAN);
        var cost = p.step("cost", nutrition, (recipe, facts, call) -> call.ask(shopper(facts), recipe));
        var difficulty = p.step("difficulty", RecipeReview.TEACHER);
        return p.merge("verdict", Merge.synthesise(RecipeReview.EDITOR), cost, difficulty);
    });

    private static Ask<String> shopper(Facts facts) {
        return Ask.system(
                        "You plan a family's food budget. What do 100 kcal of this dish cost? Three sentences at most.")
                .user("Nutrition, as worked out before: " + facts.kcal() + " kcal a serving\n\n{{input}}")
                .maxTokens(160);
    }
    // endregion

    // region main
    public static void main(String[] args) throws IOException {
        var recipe = Files.readString(Path.of("examples/chickpeas.txt"));
        System.out.println(DINNER.waves()); // [[nutrition, difficulty], [cost], [verdict]]
        try (var fanfold = Fanfold.open(OpenAi.fromEnvironment("gpt-4o-mini"))) {
            System.out.println(fanfold.run(DINNER, recipe).value());
        }
    }
    // endregion
}
