package dev.fanfold.cli.journal.command;

import dev.fanfold.journal.Line;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON objects, one a line. */
final class JsonLines implements Target {
    private final BufferedWriter out;

    JsonLines(Path file) throws IOException {
        this.out = Files.newBufferedWriter(file);
    }

    @Override
    public void put(Line line) throws IOException {
        out.write(line.json());
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
