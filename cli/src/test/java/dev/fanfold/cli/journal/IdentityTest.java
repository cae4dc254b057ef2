package dev.fanfold.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run is known again by what it is")
class IdentityTest {
    @TempDir
    Path folder;

    @Test
    void the_same_is_the_same_on_every_machine_and_in_every_version() {
        assertThat(Identity.of("run", "p.yaml", List.of("/a/p.yaml", "-")).digits())
                .isEqualTo("d4bcfc14457f758f");
    }

    @Test
    void whatever_is_put_where_it_is_another() {
        var all = List.of(
                Identity.of("run", "p", List.of("a", "b")),
                Identity.of("run", "p", List.of("ab")),
                Identity.of("run", "p", List.of("a", "b", "")),
                Identity.of("run", "p", List.of("b", "a")),
                Identity.of("map", "p", List.of("a", "b")));
        assertThat(all).extracting(Identity::digits).doesNotHaveDuplicates();
    }

    @Test
    void its_name_is_safe_in_every_folder_and_on_every_terminal() {
        assertThat(List.of("my plan\n.yaml", "../../etc/passwd", "C:\\x\\p.yaml", "-rf", "…", "a".repeat(99)))
                .extracting(name -> Identity.of("run", name, List.of()).name())
                .containsExactly("my-plan-.yaml", "passwd", "p.yaml", "rf", "unnamed", "a".repeat(40));
    }

    @Test
    void a_file_name_tells_what_it_is_the_journal_of() {
        var identity = Identity.of("run", "a-b.yaml", List.of("x"));
        var file = Path.of(FileName.made(identity, Instant.parse("2026-01-31T23:59:59Z"), new Random(1)));
        assertThat(file.toString()).matches("run-a-b\\.yaml-[0-9a-f]{16}-20260131T235959Z-[0-9a-f]{6}\\.journal");
        assertThat(FileName.of(file)).contains(new FileName("run", "a-b.yaml", identity.digits(), "20260131T235959Z"));
        assertThat(identity.isOf(file)).isTrue();
        assertThat(Identity.of("run", "a-b.yaml", List.of("y")).isOf(file)).isFalse();
        for (var verb : List.of("run", "map", "vote", "pick", "ask")) {
            var one = Identity.of(verb, "stdin", List.of("Is it so?"));
            var made = Path.of(FileName.made(one, Instant.parse("2026-01-31T23:59:59Z"), new Random(1)));
            assertThat(FileName.of(made))
                    .hasValueSatisfying(name -> assertThat(name.verb()).isEqualTo(verb));
            assertThat(one.isOf(made)).isTrue();
        }
        assertThat(FileName.of(Path.of("notes.txt"))).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_file_is_the_same_by_whatever_way_it_is_reached_and_before_it_is_made() throws IOException {
        var real = Files.createDirectory(folder.resolve("real"));
        var link = Files.createSymbolicLink(folder.resolve("link"), real);
        var before = Whereabouts.ofWritten(link.resolve("out"));
        var file = Files.writeString(real.resolve("out"), "");
        assertThat(before).isEqualTo(Whereabouts.ofWritten(file)).isEqualTo(Whereabouts.of(link.resolve("out")));
        assertThat(Whereabouts.of(Path.of("/dev/null"))).isEqualTo(Whereabouts.PIPE);
    }

    @Test
    void the_folder_is_that_of_xdg_and_relative_paths_are_ignored() {
        assertThat(StateFolder.in(Map.of("XDG_STATE_HOME", "/s", "HOME", "/h")))
                .contains(new StateFolder(Path.of("/s/fanfold")));
        assertThat(StateFolder.in(Map.of("XDG_STATE_HOME", "s", "HOME", "/h")))
                .contains(new StateFolder(Path.of("/h/.local/state/fanfold")));
        assertThat(StateFolder.in(Map.of("XDG_STATE_HOME", "", "HOME", ""))).isEmpty();
        assertThat(StateFolder.in(Map.of())).isEmpty();
    }

    @Test
    void prints_of_a_file_differ_where_it_does() throws IOException {
        var file = Files.writeString(folder.resolve("t"), "one");
        var one = Fingerprints.of(file);
        assertThat(one).isPresent().isEqualTo(Fingerprints.of(file));
        Files.writeString(file, "two");
        assertThat(Fingerprints.of(file)).isPresent().isNotEqualTo(one);
        assertThat(Fingerprints.of(folder)).isEmpty();
    }
}
