package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalExtension;
import dev.fanfold.rehearsal.RehearsalServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class YourOwnTest {
    // region extension
    @RegisterExtension
    static final RehearsalExtension PROVIDER = RehearsalExtension.of(
            Rehearsal.withSeed(7).replyWhen(asked -> asked.system().startsWith("You plan a family"), "About 4 euros."));

    @Test
    void theEditorReadsWhatTheShopperSaid(RehearsalServer provider) {
        var model = OpenAi.at(provider.baseUrl()).model("any").open();
        try (var fanfold = Fanfold.open(model)) {
            fanfold.run(RecipeReview.REVIEW, "Boil an egg.");
        }
        assertThat(provider.log().asked().getLast().user()).contains("About 4 euros.");
    }
    // endregion
}
