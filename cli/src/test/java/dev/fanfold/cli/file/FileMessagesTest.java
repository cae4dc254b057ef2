package dev.fanfold.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said about files")
class FileMessagesTest {
    @Test
    void every_message_as_people_read_it() {
        var path = Path.of("in", "recipe.txt");
        assertThat(Stream.of(
                        FileMessages.missing("the input", path, Optional.of("in/recipes.txt")),
                        FileMessages.missing("the input", path, Optional.empty()),
                        FileMessages.folderMissing("the input", path, Path.of("in")),
                        FileMessages.folder("the plan", Path.of("in")),
                        FileMessages.unreadable("the plan", "p.yaml", "permission denied"),
                        FileMessages.tooLarge("the input", "standard input", 64 << 20),
                        FileMessages.notText("the input", "a.bin", 17),
                        FileMessages.empty("the input", "a.txt"),
                        FileMessages.none()))
                .containsExactly(
                        "the input is not there: in/recipe.txt; did you mean in/recipes.txt?",
                        "the input is not there: in/recipe.txt",
                        "the input is not there: in/recipe.txt; there is no folder in",
                        "the plan is a folder: in; name a file in it",
                        "the plan cannot be read: p.yaml (permission denied)",
                        "the input is larger than 64 MB: standard input; cut it into smaller files",
                        "the input is not UTF-8 text: a.bin, from byte 17 on; convert it first, as with iconv -t UTF-8",
                        "the input is empty: a.txt; there is nothing to ask about",
                        "there is no input: the plan names none; give a file with -i FILE, or -i - to read standard"
                                + " input");
    }
}
