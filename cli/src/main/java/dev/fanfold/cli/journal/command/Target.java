package dev.fanfold.cli.journal.command;

import dev.fanfold.journal.Line;
import java.io.Closeable;
import java.io.IOException;

/** Takes the lines of a journal, in their order. */
interface Target extends Closeable {
    void put(Line line) throws IOException;
}
