package dev.fanfold.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is written whole")
class LandingTest {
    @TempDir
    Path folder;

    private static Landing.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void takes_the_place_of_the_one_before() throws IOException {
        var file = folder.resolve("r.html");
        Landing.at(file).write(text("one"));
        Landing.at(file).write(text("two"));
        assertThat(file).hasContent("two");
        assertThat(names()).containsExactly("r.html");
    }

    @Test
    void leaves_the_one_before_where_it_cannot_be_written_to_its_end() throws IOException {
        var file = Files.writeString(folder.resolve("r.html"), "the earlier report");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Landing.at(file).write(out -> {
                    out.write('<');
                    throw new IOException("No space left on device");
                }))
                .withMessage("No space left on device");
        assertThat(file).hasContent("the earlier report");
        assertThat(names()).containsExactly("r.html");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void is_its_owners_alone_unless_the_one_before_was_not() throws IOException {
        var file = folder.resolve("r.html");
        Landing.at(file).write(text("one"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Landing.at(file).write(text("two"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void stands_where_a_link_leads_and_the_link_stays() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there", "r.html"));
        Files.createDirectory(folder.resolve("there"));
        Landing.at(link).write(text("one"));
        Landing.at(link).write(text("two"));
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("there").resolve("r.html")).hasContent("two");
        assertThat(names()).containsExactly("link", "there");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void says_so_where_links_go_round() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThatExceptionOfType(FileSystemLoopException.class).isThrownBy(() -> Landing.at(link));
    }
}
