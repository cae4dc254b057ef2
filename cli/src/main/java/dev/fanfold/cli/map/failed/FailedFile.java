package dev.fanfold.cli.map.failed;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of the records without an answer, one JSON object a line; it is not made before there is one. */
public final class FailedFile implements Closeable {
    private final Opening opening;
    private final FailedHead head;
    private Optional<OutputStream> out = Optional.empty();

    private FailedFile(Opening opening, FailedHead head) {
        this.opening = opening;
        this.head = head;
    }

    /** A new one. */
    public static FailedFile at(Path path, FailedHead head) {
        return new FailedFile(() -> Files.newOutputStream(path), head);
    }

    /** One that will take the place of another. */
    public static FailedFile inPlaceOf(Path file, Path beside, FailedHead head) {
        return new FailedFile(() -> Successor.of(file, beside), head);
    }

    /** Makes the file. */
    @FunctionalInterface
    private interface Opening {
        OutputStream open() throws IOException;
    }

    public void add(FailedRecord record) throws IOException {
        begin();
        write(record.written());
    }

    /** After the last record: a run that was not through leaves its mark though nothing failed. */
    public void end(FailedEnd end) throws IOException {
        if (end.how() == FailedEnd.How.STOPPED) {
            begin();
        }
        if (made()) {
            write(end.written());
            flush();
        }
    }

    private void begin() throws IOException {
        if (out.isEmpty()) {
            out = Optional.of(new BufferedOutputStream(opening.open()));
            write(head.json().toString());
        }
    }

    private void write(String line) throws IOException {
        out.orElseThrow().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whether there is a record in it. */
    public boolean made() {
        return out.isPresent();
    }

    public void flush() throws IOException {
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
