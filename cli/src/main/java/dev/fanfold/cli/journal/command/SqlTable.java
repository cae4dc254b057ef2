package dev.fanfold.cli.journal.command;

import dev.fanfold.journal.Line;
import java.util.Collections;
import java.util.Locale;

/** The tables that a journal is written into; money is in billionths of a dollar. */
enum SqlTable {
    OPENED("version INTEGER", "by TEXT", "prompts TEXT"),
    BEGAN("run TEXT", "plan TEXT", "input TEXT", "at TEXT"),
    INTENTS(
            "attempt INTEGER",
            "key TEXT",
            "place TEXT",
            "provider TEXT",
            "model TEXT",
            "author TEXT",
            "worst_nanos INTEGER",
            "tokens INTEGER",
            "at TEXT"),
    ANSWERS(
            "key TEXT",
            "place TEXT",
            "attempt INTEGER",
            "system TEXT",
            "user TEXT",
            "text TEXT",
            "input_tokens INTEGER",
            "cached_tokens INTEGER",
            "output_tokens INTEGER",
            "json TEXT"),
    REFUSED("key TEXT", "place TEXT", "attempt INTEGER", "kind TEXT", "message TEXT"),
    SETTLED("attempt INTEGER", "bill TEXT", "cost_nanos INTEGER", "tokens INTEGER", "at TEXT"),
    MERGED("run TEXT", "place TEXT", "counted TEXT", "unheard TEXT", "begun TEXT", "why TEXT"),
    SEALED("run TEXT", "outcome TEXT", "at TEXT"),
    OTHERS("type TEXT", "json TEXT");

    private final String columns;
    private final String places;

    SqlTable(String... columns) {
        this.columns = String.join(", ", columns);
        this.places = String.join(", ", Collections.nCopies(columns.length, "?"));
    }

    static SqlTable of(Line line) {
        return switch (line) {
            case Line.Opened opened -> OPENED;
            case Line.Began began -> BEGAN;
            case Line.Intent intent -> INTENTS;
            case Line.Answered answered -> ANSWERS;
            case Line.Refused refused -> REFUSED;
            case Line.Settled settled -> SETTLED;
            case Line.Merged merged -> MERGED;
            case Line.Sealed sealed -> SEALED;
            case Line.Unknown unknown -> OTHERS;
        };
    }

    String creation() {
        return "CREATE TABLE " + name().toLowerCase(Locale.ROOT) + " (" + columns + ")";
    }

    String insertion() {
        return "INSERT INTO " + name().toLowerCase(Locale.ROOT) + " VALUES (" + places + ")";
    }
}
