package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfold.journal.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process whose disk is full")
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class FullDiskTest {
    private static final int KILOBYTES = 40;

    @TempDir
    Path folder;

    @Test
    void starts_no_further_call_and_goes_on_from_what_it_knows_where_files_may_be_longer() throws Exception {
        var around = Outside.filesOf(KILOBYTES);
        assumeTrue(Outside.canBe(around), "files can be limited here");
        try (var server = CountingServer.running(new Random(1))) {
            var orders = Orders.in(Files.createDirectory(folder.resolve("limited")), server);
            goesOn(server, orders, orders, around, "File too large");
        }
    }

    @Test
    void starts_no_further_call_and_goes_on_from_what_it_knows_on_a_larger_disk() throws Exception {
        var small = Files.createDirectory(folder.resolve("small"));
        var large = Files.createDirectory(folder.resolve("large"));
        var around = Outside.diskOf(KILOBYTES, small, large.resolve("journal"));
        assumeTrue(Outside.canBe(Outside.diskOf(KILOBYTES, small, folder.resolve("none"))), "disks can be made here");
        try (var server = CountingServer.running(new Random(2))) {
            goesOn(server, Orders.in(small, server), Orders.in(large, server), around, "No space left on device");
        }
    }

    private void goesOn(CountingServer server, Orders first, Orders then, List<String> around, String why)
            throws Exception {
        var crashes = Crashes.shared();
        var said = folder.resolve("said1");
        var process = crashes.launch().of(first, Story.CANARY + "1", around, said);
        var broken = Life.ended(process, why, then, Story.CANARY + "1", said);
        assertThat(broken.exit()).isEqualTo(Child.FAILED);
        assertThat(broken.complained())
                .contains(
                        "the journal " + first.journal() + " cannot be written (" + why + "): what was acknowledged is"
                                + " kept; make room or mend the disk, then run again to go on from there")
                .hasLineCount(1);
        var answers = broken.after().all(Line.Answered.class);
        assertThat(answers).isNotEmpty();
        assertThat(broken.after().all(Line.Intent.class))
                .as("intents; no call goes out without one")
                .hasSizeGreaterThanOrEqualTo(server.received().size());
        var whole = Life.lived(crashes.launch(), then, Death.NONE, Story.CANARY + "2", server, folder.resolve("said2"));
        var story = new Story(
                0,
                Optional.empty(),
                List.of(broken, whole),
                server.received(),
                Optional.of(Files.readString(then.result())));
        System.out.println("disk full: " + answers.size() + " answers kept, "
                + server.received().size() + " requests of "
                + crashes.expected().calls());
        new Inquest(story, crashes.expected()).held(List.of(Child.FAILED));
        Crashes.assertNobodyWrote(folder, Story.CANARY);
    }
}
