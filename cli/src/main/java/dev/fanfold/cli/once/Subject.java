package dev.fanfold.cli.once;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.file.TextFile;
import dev.fanfold.cli.journal.Whereabouts;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.cli.show.Streams.End;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** What a question is about. */
sealed interface Subject {
    String STANDARD_INPUT = "standard input";

    /** The input of the plan. */
    String text();

    /** Where it comes from, for who types the same again. */
    String whereabouts();

    /** Where its text was found. */
    default Subject origin() {
        return this;
    }

    /** A file that was named. */
    record Named(Path file, String text) implements Subject {
        @Override
        public String whereabouts() {
            return Whereabouts.of(file);
        }
    }

    /** What was piped in. */
    record Piped(String text) implements Subject {
        @Override
        public String whereabouts() {
            return Whereabouts.PIPE;
        }
    }

    /** The question by itself is the input. */
    record Question(String text) implements Subject {
        @Override
        public String whereabouts() {
            return "";
        }
    }

    /**
     * A question with its text in it, as no plan could say that question: it has braces that are no places.
     *
     * @param braces what stands in the first of them
     */
    record Joined(String text, String braces, Subject from) implements Subject {
        @Override
        public String whereabouts() {
            return from.whereabouts();
        }

        @Override
        public Subject origin() {
            return from;
        }
    }

    /**
     * Reads it: the option's, else what is piped in, else the question itself. A pipe that holds nothing is none, as where
     * no person sits.
     *
     * @param option a path, or {@code -} for standard input
     * @param prompt the question, where one was asked
     * @throws Refusal when there is none, or it is no text
     */
    static Subject read(Optional<String> option, Optional<String> prompt, Streams streams) {
        if (option.isPresent()) {
            return option.get().equals("-") ? piped(streams.in()) : named(Path.of(option.get()));
        }
        return fromPipe(streams)
                .or(() -> prompt.<Subject>map(Question::new))
                .orElseThrow(() -> new Refusal(OnceMessages.nothingToAskAbout()));
    }

    /** The same, with a question that no plan can say put to it. */
    default Subject asked(Verb verb) {
        return verb.questions().size() > 1 || this instanceof Question
                ? this
                : verb.prompt()
                        .<Subject>flatMap(question -> Places.other(question)
                                .map(name -> new Joined(Places.filled(question, text()), name, this)))
                        .orElse(this);
    }

    private static Subject named(Path file) {
        return new Named(file, TextFile.INPUT.read(file));
    }

    private static Optional<Subject> fromPipe(Streams streams) {
        if (streams.terminal(End.IN)) {
            return Optional.empty();
        }
        try {
            var in = new PushbackInputStream(streams.in());
            int first = in.read();
            if (first < 0) {
                return Optional.empty();
            }
            in.unread(first);
            return Optional.of(piped(in));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Subject piped(InputStream in) {
        try {
            return new Piped(TextFile.INPUT.read(in, STANDARD_INPUT));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Refusal unreadable(IOException e) {
        return new Refusal(OnceMessages.unreadable(STANDARD_INPUT, Objects.toString(e.getMessage())));
    }
}
