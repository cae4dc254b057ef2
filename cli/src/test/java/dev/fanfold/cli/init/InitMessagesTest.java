package dev.fanfold.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of plans to begin with")
class InitMessagesTest {
    private static final Path FILE = Path.of("p.yaml");

    @Test
    void every_message_as_people_read_it() {
        assertThat(Stream.of(
                        InitMessages.unknown("vot", Optional.of("vote")),
                        InitMessages.unknown("x", Optional.empty()),
                        InitMessages.there(List.of(FILE)),
                        InitMessages.there(List.of(FILE, FILE, FILE)),
                        InitMessages.whichOne(FILE),
                        InitMessages.isFile(FILE),
                        InitMessages.noFolder(FILE),
                        InitMessages.unwritten(FILE, "disk full"),
                        InitMessages.next(FILE)))
                .containsExactly(
                        "there is no plan vot; did you mean vote?",
                        "there is no plan x; fanfold init --list names all",
                        "p.yaml is there already, and nothing was written: name another place",
                        "p.yaml and 2 more are there already, and nothing was written: name another place",
                        "p.yaml is the name of one plan: say which with --pair, as in fanfold init p.yaml --pair"
                                + " repetition-vote",
                        "p.yaml is a file, and nothing was written: name a folder",
                        "there is no folder for p.yaml, and nothing was written: make it, or name another place",
                        "fanfold: p.yaml cannot be written (disk full); what was written before it is removed again",
                        "Next: fanfold check p.yaml, then fanfold run p.yaml --rehearse");
    }
}
