package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.result.Item;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Folder;
import dev.fanfold.split.Gather;
import dev.fanfold.split.Records;
import dev.fanfold.split.Seams;
import dev.fanfold.split.Text;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplittingTest {
    @Test
    void paragraphs_are_worked_on_apart_and_stitched_in_their_order() {
        // region by-volume
        var shorter = Split.byVolume(Text.paragraphs())
                .each(Ask.system("Say the same in half as many words.").maxTokens(200))
                .merge(Merge.stitch("\n\n"));
        // endregion
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7)
                .replyWhen(asked -> true, asked -> asked.user().split(" ")[0]))) {
            var run = rehearsed.fanfold().run(shorter, Tree.recipe());

            assertThat(run.value()).isEqualTo("Chickpeas\n\nYou\n\nChop");
            assertThat(run.parts()).hasSize(3);
        }
    }

    @Test
    void a_chunk_is_shown_with_the_headings_above_it_and_the_sentences_around_it() {
        // region gather
        var tokens = TokenCounter.estimate();
        var passages = Gather.around(Text.upTo(800, tokens), 100, tokens);
        var french = Split.byVolume(passages.prompts())
                .each(Ask.system("Translate the passage into French."))
                .merge(Merge.stitch("\n\n"));
        // endregion
        var manual = "# Soups\n\n" + "Boil the water well. ".repeat(70) + "\n\n## Cold soups\n\n"
                + "Let it cool down first. ".repeat(70);
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7)
                .replyWhen(asked -> true, asked -> asked.user().contains("\nSoups") ? "below" : "above"))) {
            var run = rehearsed.fanfold().run(french, manual);

            assertThat(run.value()).isEqualTo("above\n\nbelow");
        }
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            assertThat(rehearsed.fanfold().run(french, "Boil it well.").value())
                    .as("the stand-in speaks of the passage alone, and not of its marks")
                    .isEqualTo("[rehearsed] Boil it well.");
        }
    }

    @Test
    void a_seam_inside_a_sentence_is_told_before_anything_is_sent() {
        var manual = "Stir. Then " + "stir and ".repeat(600) + "serve.";
        // region seams
        var seams = Seams.of(manual, 800, TokenCounter.estimate());
        var torn = seams.torn(); // each says, for example: piece 3 ends inside a sentence, between words, at …
        var enough = seams.longest(); // a budget that would cut no sentence
        // endregion
        assertThat(torn.getFirst().toString()).startsWith("piece 1 ends inside a sentence, between words");
        assertThat(Seams.of(manual, enough, TokenCounter.estimate()).whole()).isTrue();
    }

    @Test
    void a_line_that_cannot_be_used_is_an_entry_of_its_own_with_the_reason() {
        var said = new ArrayList<String>();
        var lines = new StringReader("""
                {"id": "a", "body": "My pan is dented."}
                {"id": "b", "body":
                {"id": "a", "body": "Where is my order?"}
                """);
        // region entries
        try (var entries = Records.jsonl("id", "body").split(lines)) {
            entries.forEach(entry -> said.add(
                    switch (entry) {
                        case Entry.Good good -> good.id() + " asks: " + good.text();
                        case Entry.Bad bad -> bad.message();
                    }));
        }
        // endregion
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).isEqualTo("a asks: My pan is dented.");
        assertThat(said.get(1)).startsWith("line 2: ");
        assertThat(said.get(2)).isEqualTo("line 3: it has the id \"a\" of line 1 again");
    }

    @Test
    void the_files_of_a_folder_are_asked_about_one_by_one(@TempDir Path notes) throws IOException {
        Files.writeString(Files.createDirectory(notes.resolve("soups")).resolve("cold.md"), "Cold.");
        Files.writeString(notes.resolve("bread.md"), "Bread.");
        Files.write(notes.resolve("photo.md"), new byte[] {(byte) 0xFF});
        // region folder
        var kinds = Split.byVolume(
                        Folder.files().matching("*.md").except("drafts/**").batchesOf(10))
                .each(Ask.items("What kind of note is it?").labels("recipe", "list", "other"))
                .merge(Merge.stitch());
        // endregion
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var run = rehearsed.fanfold().run(kinds, notes);

            assertThat(run.value().values()).extracting(Item::id).containsExactly("bread.md", "soups/cold.md");
            assertThat(run.whole()).isFalse();
        }
    }
}
