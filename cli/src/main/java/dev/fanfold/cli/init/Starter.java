package dev.fanfold.cli.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A plan to begin with, by the pair of split and merge that it shows. */
enum Starter {
    ASPECT_STITCH("several looks at one text, each answer as it is"),
    ASPECT_SYNTHESISE("several looks at one text, and one text of all answers"),
    VOLUME_STITCH("one question for each record, the answers in their order"),
    VOLUME_COUNT("one label for each record, and how often each was given"),
    VOLUME_GROUP("one label for each record, and which records have it"),
    VOLUME_SYNTHESISE("notes on each stretch of a long text, and one text of all notes"),
    REPETITION_VOTE("one question several times, and the answers counted"),
    REPETITION_BORDA("one order of choices several times, and every place counted"),
    REPETITION_PICK("several attempts, judged by a rubric, and the best one kept"),
    REPETITION_SYNTHESISE("several attempts, and one text of the best in them"),
    CHAIN("a step that waits for the answer of another, beside one that does not");

    private final String what;

    Starter(String what) {
        this.what = what;
    }

    static Optional<Starter> named(String name) {
        return Arrays.stream(values()).filter(one -> one.pair().equals(name)).findFirst();
    }

    /** Its name, such as {@code aspect-stitch}. */
    String pair() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does, in a line. */
    String what() {
        return what;
    }

    String fileName() {
        return pair() + ".yaml";
    }

    /** The plan itself. */
    String text() {
        try (var in = Objects.requireNonNull(Starter.class.getResourceAsStream(fileName()), fileName())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
