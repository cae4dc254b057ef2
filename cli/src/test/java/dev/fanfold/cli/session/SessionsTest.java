package dev.fanfold.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The recorded sessions of the docs")
class SessionsTest {
    private static final Path PAGE = Path.of("..", "docs", "sessions.md");
    private static final boolean WRITE = Boolean.getBoolean("fanfold.write");
    private static final String STALE =
            "docs/sessions.md, %s %d: the command shows something else by now. Where that is meant, record it again:"
                    + " mvn test -pl cli -am -Dtest=SessionsTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dfanfold.write=true";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> show_what_a_terminal_shows() {
        return Stories.ALL.keySet().stream().map(story -> DynamicTest.dynamicTest(story, () -> played(story)));
    }

    @Test
    void are_all_that_the_page_shows() throws Exception {
        var page = new Page(Files.readString(PAGE));
        assertThat(page.blocks()).hasSize((int) page.fences());
        var numbered = Stories.ALL.keySet().stream()
                .flatMap(story ->
                        IntStream.rangeClosed(1, page.blocks(story).size()).mapToObj(number -> story + " " + number));
        assertThat(page.blocks()).extracting(Page.Block::name).containsExactlyElementsOf(numbered.toList());
        assertThat(page.blocks()).extracting(Page.Block::shown).allMatch(shown -> shown.startsWith("$ "));
    }

    private void played(String story) throws Exception {
        var takes = takes(story);
        if (WRITE) {
            Files.writeString(
                    PAGE, new Page(Files.readString(PAGE)).with(story, takes).text());
        }
        var blocks = new Page(Files.readString(PAGE)).blocks(story);
        assertThat(blocks)
                .as("blocks of %s: one for each of %d takes", story, takes.size())
                .hasSameSizeAs(takes);
        for (int i = 0; i < takes.size(); i++) {
            assertThat(compared(takes.get(i)))
                    .as(STALE, story, i + 1)
                    .isEqualTo(compared(blocks.get(i).shown()));
        }
    }

    private List<String> takes(String story) throws Exception {
        var own = Files.createDirectory(folder.resolve(story)).toRealPath();
        var waiting = WRITE ? Pace.Waiting.TRULY : Pace.Waiting.NEVER;
        try (var sitting = new Sitting(own, new Pace(waiting))) {
            Stories.ALL.get(story).play(sitting);
            return sitting.takes();
        }
    }

    private static String compared(String shown) {
        return Tidied.compared(shown).stream().collect(Collectors.joining("\n"));
    }
}
