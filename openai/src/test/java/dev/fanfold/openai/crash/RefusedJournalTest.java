package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process that cannot have its journal")
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class RefusedJournalTest {
    @TempDir
    Path folder;

    private final Launch launch = Crashes.shared().launch();

    @Test
    void sends_nothing_where_its_folder_may_only_be_read() throws Exception {
        var around = Outside.withoutPrivileges();
        var own = Files.createDirectory(folder.resolve("own"));
        var closed = Files.createDirectory(folder.resolve("closed"));
        try (var server = CountingServer.running(new Random(1))) {
            var there = Orders.in(closed, server);
            var orders = new Orders(there.server(), there.journal(), own.resolve("result"), there.cap(), there.fate());
            assumeTrue(Outside.canBe(around) && closed.toFile().setWritable(false), "folders can be closed here");
            var life = end(launch.of(orders, "a", around, own.resolve("said")), orders, "a", own.resolve("said"));
            assertThat(life.exit()).isEqualTo(Child.REFUSED);
            assertThat(life.complained())
                    .isEqualTo(
                            "the journal " + orders.journal() + " cannot be opened (access denied): see that its file"
                                    + " and folder are yours to write, or name another file\n");
            assertThat(server.received()).isEmpty();
            assertThat(closed.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void sends_nothing_while_another_one_has_it() throws Exception {
        var arrived = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        try (var server = CountingServer.running(new Random(1))) {
            server.gate((request, nth) -> {
                arrived.countDown();
                released.await();
            });
            var orders = Orders.in(folder, server);
            var first = launch.of(orders, "first", List.of(), folder.resolve("said1"));
            arrived.await();
            var second = launch.of(orders, "second", List.of(), folder.resolve("said2"));
            assertThat(second.waitFor()).isEqualTo(Child.REFUSED);
            assertThat(folder.resolve("said2.err"))
                    .hasContent("the journal " + orders.journal() + " is in use by another process: wait until that has"
                            + " ended, or name another file");
            released.countDown();
            assertThat(end(first, orders, "first", folder.resolve("said1")).exit())
                    .isZero();
            assertThat(server.received("second")).isEmpty();
        }
    }

    private static Life end(Process process, Orders orders, String key, Path said) throws Exception {
        return Life.ended(process, "none", orders, key, said);
    }
}
