package dev.fanfold.cli.completion;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/** What may stand behind an option, or where a command wants more than options. */
sealed interface Value {
    /** Nothing stands there. */
    record Nothing() implements Value {}

    /** Something that no shell can know. */
    record Text(String label) implements Value {}

    /** A file or a folder. */
    record AnyFile(String label) implements Value {}

    /** One of a few words. */
    record OneOf(String label, List<String> words) implements Value {
        public OneOf {
            words = List.copyOf(words);
        }
    }

    static Value of(ArgSpec argument) {
        if (argument.arity().max() == 0) {
            return new Nothing();
        }
        return Optional.ofNullable(argument.completionCandidates())
                .<Value>map(words -> new OneOf(argument.paramLabel(), listed(words)))
                .orElseGet(() ->
                        isFile(argument.type()) ? new AnyFile(argument.paramLabel()) : new Text(argument.paramLabel()));
    }

    private static List<String> listed(Iterable<String> words) {
        var all = new ArrayList<String>();
        words.forEach(all::add);
        return all;
    }

    private static boolean isFile(Class<?> type) {
        return type == Path.class || type == File.class;
    }
}
