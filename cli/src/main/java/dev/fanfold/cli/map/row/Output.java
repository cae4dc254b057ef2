package dev.fanfold.cli.map.row;

import dev.fanfold.cli.map.form.Utf8;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where rows are written to: a file, which grows before everybody's eyes, or standard output, which stays open.
 *
 * @param closing what to close at the end
 */
public record Output(OutputStream out, Closeable closing) implements Closeable {
    public static Output of(Optional<Path> file, OutputStream standardOutput) throws IOException {
        if (file.isEmpty()) {
            return new Output(standardOutput, () -> {});
        }
        var out = new BufferedOutputStream(Files.newOutputStream(file.get()));
        return new Output(out, out);
    }

    void write(String text) throws IOException {
        out.write(Utf8.bytes(text));
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
