package dev.fanfold.cli.journal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A form that a journal is written in, named by the ending of a file. */
enum Form {
    /** The JSON objects alone, one a line. */
    JSONL {
        @Override
        Target open(Path file) throws IOException {
            return new JsonLines(file);
        }
    },
    /** Tables for SQL. */
    SQLITE {
        @Override
        Target open(Path file) throws IOException {
            return Sqlite.open(file);
        }
    };

    static Optional<Form> of(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jsonl" -> Optional.of(JSONL);
            case "sqlite", "sqlite3", "db" -> Optional.of(SQLITE);
            default -> Optional.empty();
        };
    }

    abstract Target open(Path file) throws IOException;
}
