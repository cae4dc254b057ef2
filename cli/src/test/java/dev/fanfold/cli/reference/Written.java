package dev.fanfold.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file of the project that is made from its source: held against it, or written anew. */
final class Written {
    static final Path DOCS = Path.of("..", "docs");
    private static final boolean WRITING = Boolean.getBoolean("fanfold.write");

    private Written() {}

    /** Where {@code fanfold.write} is set, writes the file; else it must be this to the letter. */
    static void held(Path file, String text) throws IOException {
        if (WRITING) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s; mvn test -pl cli -am -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dfanfold.write=true writes it anew",
                        file)
                .isEqualTo(text);
    }
}
