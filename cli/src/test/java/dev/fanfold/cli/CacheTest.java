package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Runs that name the same folder share their answers")
class CacheTest {
    @TempDir
    Path folder;

    @Test
    void another_run_is_answered_from_the_folder() {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW);
        try (var server = Rehearsal.withSeed(1).start()) {
            var first = shell.against(server).type("run", "./p.yaml", "--cache", "./answers");
            assertThat(first.exit()).isZero();
            var asked = server.log().counts().requests();
            var second = shell.type("run", "./p.yaml", "--cache", "./answers", "--no-journal");
            assertThat(second.out()).isEqualTo(first.out());
            assertThat(server.log().counts().requests()).isEqualTo(asked);
        }
    }

    @Test
    void a_file_in_its_place_is_refused_and_nothing_is_sent() throws IOException {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW);
        Files.writeString(folder.resolve("answers"), "mine");
        try (var server = Rehearsal.withSeed(1).start()) {
            var refused = shell.against(server).type("run", "./p.yaml", "--cache", "./answers");
            assertThat(refused.exit()).isEqualTo(64);
            assertThat(refused.err())
                    .contains("a cache is a folder in a folder that is there", "answers is not; nothing was sent");
            assertThat(server.log().counts().requests()).isZero();
            assertThat(folder.resolve("answers")).content().isEqualTo("mine");
        }
    }
}
