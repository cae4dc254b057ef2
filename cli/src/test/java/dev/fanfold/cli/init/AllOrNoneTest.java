package dev.fanfold.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Several files are written")
class AllOrNoneTest {
    @TempDir
    Path folder;

    @Test
    void all_of_them() {
        assertThat(new AllOrNone(Files::writeString).write(files("a/1", "a/2", "b")))
                .isEmpty();
        assertThat(folder.resolve("a/2")).hasContent("text of a/2");
        assertThat(folder.resolve("b")).hasContent("text of b");
    }

    @Test
    void or_none_where_the_disk_is_full_half_way() throws IOException {
        Files.createDirectory(folder.resolve("there"));
        Files.writeString(folder.resolve("there/mine"), "mine");
        var writing = new AllOrNone((file, text) -> {
            Files.writeString(file, text.substring(0, 4));
            if (file.endsWith("2")) {
                throw new IOException("No space left on device");
            }
        });
        assertThat(writing.write(files("there/1", "new/deep/1", "new/deep/2", "new/3")))
                .hasValueSatisfying(
                        line -> assertThat(line).contains("new/deep/2 cannot be written (No space left on device)"));
        assertThat(folder.toFile().list()).containsExactly("there");
        assertThat(folder.resolve("there").toFile().list()).containsExactly("mine");
    }

    @Test
    void and_what_came_there_meanwhile_stays() throws IOException {
        Files.writeString(folder.resolve("2"), "mine");
        assertThat(new AllOrNone(Files::writeString).write(files("1", "2")))
                .hasValueSatisfying(line -> assertThat(line).contains("2 cannot be written (it is there already)"));
        assertThat(folder.toFile().list()).containsExactly("2");
        assertThat(folder.resolve("2")).hasContent("mine");
    }

    private SequencedMap<Path, String> files(String... names) {
        var files = new LinkedHashMap<Path, String>();
        for (var name : names) {
            files.put(folder.resolve(name), "text of " + name);
        }
        return files;
    }
}
