package dev.fanfold.cli.map.given;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.file.TextFile;
import dev.fanfold.cli.map.form.FormMessages;
import dev.fanfold.cli.map.form.Utf8;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.cli.show.Streams.End;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where records come from.
 *
 * @param name what people call it
 * @param file its path, unless it is standard input
 * @param size its bytes, where it is a file that can be read twice
 */
public record Source(String name, Optional<Path> file, OptionalLong size) {
    private static final String STANDARD_INPUT = "standard input";

    /**
     * The one that was named, else standard input.
     *
     * @throws Refusal when there is none, or it cannot be read
     */
    public static Source of(Optional<String> input, Streams streams) {
        var file = input.filter(name -> !name.equals("-")).map(Path::of);
        if (input.isEmpty() && streams.terminal(End.IN)) {
            throw new Refusal(GivenMessages.noInput());
        }
        return file.map(Source::of).orElseGet(() -> new Source(STANDARD_INPUT, Optional.empty(), OptionalLong.empty()));
    }

    private static Source of(Path path) {
        try {
            var size = Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
            return new Source(path.toString(), Optional.of(path), size);
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    /** Its text, from the beginning; whoever opens it closes it. */
    public BufferedReader open(InputStream standardInput) {
        try {
            var in = file.map(TextFile.INPUT::open).orElse(standardInput);
            var text = Utf8.reader(TextFile.INPUT.begun(in, name));
            return file.isPresent() ? text : new NeverClosed(text);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Standard input is not ours; and while a read waits there, whoever closes it would wait as well. */
    private static final class NeverClosed extends BufferedReader {
        NeverClosed(BufferedReader text) {
            super(text);
        }

        @Override
        public void close() {}
    }

    private static Refusal unreadable(String name, IOException e) {
        return new Refusal(FormMessages.unreadable(name, Objects.toString(e.getMessage())));
    }
}
