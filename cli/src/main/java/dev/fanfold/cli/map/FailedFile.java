package dev.fanfold.cli.map;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of the records without an answer, one JSON object a line; it is not made before there is one. */
final class FailedFile implements Closeable {
    private final Path path;
    private final FailedHead head;
    private Optional<OutputStream> out = Optional.empty();

    FailedFile(Path path, FailedHead head) {
        this.path = path;
        this.head = head;
    }

    void add(FailedRecord record) throws IOException {
        if (out.isEmpty()) {
            out = Optional.of(new BufferedOutputStream(Files.newOutputStream(path)));
            write(head.json().toString());
        }
        write(record.written());
    }

    private void write(String line) throws IOException {
        out.orElseThrow().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whether there is a record in it. */
    boolean made() {
        return out.isPresent();
    }

    void flush() throws IOException {
        if (out.isPresent()) {
            out.get().flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (out.isPresent()) {
            out.get().close();
        }
    }
}
