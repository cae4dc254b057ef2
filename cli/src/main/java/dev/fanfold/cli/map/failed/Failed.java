package dev.fanfold.cli.map.failed;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.file.TextFile;
import dev.fanfold.cli.map.form.FormMessages;
import dev.fanfold.cli.map.form.Utf8;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** Reads a file of failed records, one at a time. */
public final class Failed implements Iterator<FailedRecord>, Closeable {
    private static final TextFile FILE = new TextFile("the file of failed records", Integer.MAX_VALUE);
    private final Path path;
    private final BufferedReader in;
    private final String head;
    private long line = 1;
    private Optional<FailedEnd> end = Optional.empty();
    private Optional<FailedRecord> next;

    private Failed(Path path, BufferedReader in) throws IOException {
        this.path = path;
        this.in = in;
        this.head = Objects.requireNonNullElse(in.readLine(), "");
        this.next = read();
    }

    /**
     * Begins to read a file.
     *
     * @throws Refusal when it cannot be read, or is another kind of file
     */
    public static Failed open(Path path) {
        var in = Utf8.reader(FILE.open(path));
        try {
            return new Failed(path, in);
        } catch (IOException e) {
            throw new Refusal(FormMessages.unreadable(path.toString(), Objects.toString(e.getMessage())));
        }
    }

    /** The first row of the CSV file that they are from; empty elsewhere. */
    public String firstRow() {
        return FailedHead.head(head).orElseThrow(() -> new Refusal(FailedMessages.notFailed(path, 1)));
    }

    /**
     * Looks whether the records are those of a task.
     *
     * @throws Refusal when the records belong to another task, or are missing from another output
     */
    public void require(FailedHead mine) {
        var differences = mine.differences(head);
        if (!differences.isEmpty()) {
            throw new Refusal(FailedMessages.otherTask(path, differences));
        }
        mine.otherOutput(head).map(path::resolveSibling).ifPresent(output -> {
            throw new Refusal(FailedMessages.missingFrom(path, output.normalize()));
        });
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public FailedRecord next() {
        var record = next.orElseThrow(NoSuchElementException::new);
        next = read();
        return record;
    }

    private Optional<FailedRecord> read() {
        try {
            line++;
            var text = Optional.ofNullable(in.readLine());
            var record = text.flatMap(FailedRecord::of);
            if (record.isEmpty()) {
                end = text.map(this::ended);
            }
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FailedEnd ended(String written) {
        return FailedEnd.of(written).orElseThrow(() -> new Refusal(FailedMessages.notFailed(path, line)));
    }

    /** How the run came to its end, known after the last record; empty when it was killed. */
    Optional<FailedEnd> end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
