package dev.fanfold.cli.map.given;

import dev.fanfold.cli.exit.Refusal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is asked; whoever forgets it names a file in its place. */
public record Task(String text) {
    private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.(jsonl|ndjson|json|csv|tsv|txt)");

    /**
     * Looks whether it is one.
     *
     * @throws Refusal when there is none, or a file stands in its place
     */
    public void require(Optional<String> input) {
        if (text.isBlank()) {
            throw new Refusal(GivenMessages.noTask());
        }
        if (input.isEmpty() && (file(text) || FILE_NAME.matcher(text).matches())) {
            throw new Refusal(GivenMessages.taskMissing(text));
        }
        input.filter(name -> file(text) && !name.equals("-") && !there(name)).ifPresent(task -> {
            throw new Refusal(GivenMessages.taskLast(text, task));
        });
    }

    private static boolean there(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static boolean file(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
