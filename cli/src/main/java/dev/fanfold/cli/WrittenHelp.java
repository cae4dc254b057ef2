package dev.fanfold.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The help of each command as it lies beside the classes, so that {@code --help} need not lay it out at every start.
 *
 * <p>Only the plain question is answered here: the words of a command and then {@code --help} or {@code -h}, or {@code help}
 * and then those words. A test holds each text against what the options themselves come to.
 */
final class WrittenHelp {
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private WrittenHelp() {}

    /** The help that these arguments ask for and nothing else. */
    static Optional<String> asked(String... arguments) {
        int words = arguments.length - 1;
        if (words < 0) {
            return Optional.empty();
        }
        return switch (arguments[words]) {
            case "--help", "-h" -> of(Arrays.copyOf(arguments, words));
            default ->
                arguments[0].equals("help") ? of(Arrays.copyOfRange(arguments, 1, arguments.length)) : Optional.empty();
        };
    }

    private static Optional<String> of(String... command) {
        return Arrays.stream(command).allMatch(word -> WORD.matcher(word).matches())
                ? read(file(command))
                : Optional.empty();
    }

    /** Where the help of a command lies: beside this class, named as the command is typed. */
    static String file(String... command) {
        return "help/" + String.join("-", command.length == 0 ? new String[] {"fanfold"} : command) + ".txt";
    }

    private static Optional<String> read(String file) {
        try (var in = WrittenHelp.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the help cannot be read", e);
        }
    }
}
