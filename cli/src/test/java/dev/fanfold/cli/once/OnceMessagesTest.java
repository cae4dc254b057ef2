package dev.fanfold.cli.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of questions that are typed at a shell")
class OnceMessagesTest {
    private static final Path FILE = Path.of("p.yaml");

    @Test
    void every_message_as_people_read_it() {
        assertThat(Stream.of(
                        OnceMessages.nothingToAskAbout(),
                        OnceMessages.noInput("{{input}}"),
                        OnceMessages.looksApart(OnceMessages.look("b"), "a"),
                        OnceMessages.noPlace("the prompt", "foo"),
                        OnceMessages.placedTwice("{{input}}", "the prompt", "look b"),
                        OnceMessages.joined("foo"),
                        OnceMessages.unreadable("standard input", "closed"),
                        OnceMessages.noFile("a?"),
                        OnceMessages.wrong("quorum 2 is too few"),
                        OnceMessages.remark("vote"),
                        OnceMessages.saved(FILE, Optional.empty()),
                        OnceMessages.saved(FILE, Optional.of("r.txt")),
                        OnceMessages.saved(Path.of("my p.yaml"), Optional.empty()),
                        OnceMessages.printed(Optional.of("r.txt")).orElseThrow(),
                        OnceMessages.unsaid(List.of("--at-once", "--prices")).orElseThrow(),
                        OnceMessages.piped(1),
                        OnceMessages.piped(12_345),
                        OnceMessages.there(FILE),
                        OnceMessages.noFolder(FILE),
                        OnceMessages.unwritten(FILE, "disk full")))
                .containsExactly(
                        "there is nothing to ask about: type a question, or name a text with -i FILE",
                        "the question has a place {{input}}, and nothing to put there: name a text with -i FILE",
                        "look b mentions {{a}}, and looks see nothing of each other's answers: write a plan file, where a step may wait for another",
                        "the prompt has {{foo}} in it, and only {{input}} is a place there: leave it out",
                        "the prompt and look b both have a place {{input}}, and the text goes out once: keep one of them",
                        "The text stands in the plan itself, with the question: {{foo}} would be a step in words of a plan.",
                        "the input cannot be read: standard input (closed)",
                        "behind @ stands the path of a file, and \"a?\" is none; a text that begins with @ begins with @@",
                        "the plan that this stands for is wrong: quorum 2 is too few",
                        "What \"fanfold vote\" stood for.",
                        "Saved: p.yaml; nothing was sent. It runs with: fanfold run p.yaml",
                        "Saved: p.yaml; nothing was sent. It runs with: fanfold run p.yaml -i r.txt",
                        "Saved: my p.yaml; nothing was sent. It runs with: fanfold run 'my p.yaml'",
                        "The plan names no input. It runs with: fanfold run PLAN -i r.txt",
                        "Not in the plan: --at-once, --prices; fanfold run takes the same.",
                        "Input: standard input, 1 byte",
                        "Input: standard input, 12,345 bytes",
                        "p.yaml is there already, and was left as it is: name another file with --save",
                        "there is no folder for p.yaml: make it, or name another file with --save",
                        "p.yaml cannot be written (disk full): name another file with --save");
    }
}
