package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class TenThousandCallsTest {

    private static final int WANTED = 10_000;
    private static final int SPARE_FILES = 300;

    @Test
    void ten_thousand_calls_are_held_in_flight_at_once_and_each_gets_its_own_answer(TestReporter reporter)
            throws Exception {
        int calls = (int) Math.min(WANTED, filesLeft() - SPARE_FILES);
        reporter.publishEntry("calls in flight at once", Integer.toString(calls));
        var gate = new CountDownLatch(1);
        var held = Rehearsal.withSeed(1).keepBodies(WANTED).replyWhen(asked -> true, asked -> open(gate, asked));
        try (var server = held.start()) {
            var client = client(server.baseUrl().getPort(), calls);
            try (var answers = client.inputReader(StandardCharsets.UTF_8)) {
                assertThat(server.log().await(seen -> seen.inFlight() == calls, Duration.ofSeconds(60)))
                        .isTrue();
                gate.countDown();

                assertThat(answers.readLine()).isEqualTo(Integer.toString(calls));
            } finally {
                client.destroyForcibly();
            }
            // An answer may reach its client a moment before the server has written down that it was sent.
            assertThat(server.log().await(seen -> seen.answered(200) == calls, Duration.ofSeconds(60)))
                    .isTrue();
            var seen = server.log().counts();
            assertThat(seen.peak()).isEqualTo(calls);
            assertThat(seen.hungUp()).isZero();
            assertThat(new HashSet<>(server.log().bodies())).hasSize(calls);
        }
    }

    private static String open(CountDownLatch gate, Asked asked) {
        try {
            gate.await();
            return asked.user();
        } catch (InterruptedException closed) {
            throw new IllegalStateException("the server was closed", closed);
        }
    }

    /** One descriptor a call: the client has a process, and so a limit, of its own. */
    private static long filesLeft() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount()
                : WANTED + SPARE_FILES;
    }

    private static Process client(int port, int calls) throws Exception {
        var classes = Path.of(ManyLines.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes.toString(),
                        ManyLines.class.getName(),
                        Integer.toString(port),
                        Integer.toString(calls))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
