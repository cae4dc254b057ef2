package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What should never happen is one line and 70")
class BugTest {
    @TempDir
    Path folder;

    @Test
    void without_a_trace_unless_one_is_wanted() throws Exception {
        assertThat(said(Map.of()))
                .isEqualTo("fanfold: this is a bug in Fanfold: java.lang.IllegalStateException: odd; run again with"
                        + " FANFOLD_DEBUG=1 for the trace\n");
        assertThat(said(Map.of("FANFOLD_DEBUG", "1")))
                .startsWith("fanfold: this is a bug")
                .contains("\tat dev.fanfold.cli.");
    }

    private String said(Map<String, String> environment) throws Exception {
        var plan = Files.writeString(folder.resolve("p.yaml"), Plans.REVIEW).toString();
        var err = new ByteArrayOutputStream();
        var broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("odd");
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                throw new IllegalStateException("odd");
            }
        };
        var streams = new Streams(broken, new ByteArrayOutputStream(), err, Set.of());
        var words = new String[] {"run", plan, "-i", "-", "--rehearse"};
        var cli = new Cli(Rehearsal.withSeed(1), System::nanoTime, InstantSource.system(), new Random(1));
        int exit = cli.run(words, streams, environment, new StopSwitch());
        assertThat(exit).isEqualTo(70);
        return err.toString(StandardCharsets.UTF_8);
    }
}
