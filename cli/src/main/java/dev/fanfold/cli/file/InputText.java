package dev.fanfold.cli.file;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.PlanInput;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text that a plan is run on: the option's, else the plan's, else what is piped in.
 *
 * @param in standard input
 * @param piped whether it is read when nobody names an input; a terminal is not
 */
public record InputText(InputStream in, boolean piped) {
    private static final String STANDARD_INPUT = "standard input";

    /**
     * Reads it.
     *
     * @param option a path, or {@code -} for standard input
     * @param plan the plan file
     * @throws Refusal when there is none, or it is no text
     */
    public String read(Optional<String> option, PlanInput planned, Path plan) {
        if (option.isPresent()) {
            return option.get().equals("-") ? fromStream() : TextFile.INPUT.read(Path.of(option.get()));
        }
        return switch (planned) {
            case PlanInput.Text(var text) -> text;
            case PlanInput.File file -> fromFile(file, plan);
            case PlanInput.None none -> fromPipe();
        };
    }

    /** What is wrong is said in the plan's own words, and where they stand. */
    private static String fromFile(PlanInput.File file, Path plan) {
        try {
            return TextFile.INPUT.read(file.path());
        } catch (Refusal refusal) {
            var folder = plan.toAbsolutePath().normalize().resolveSibling("") + File.separator;
            var why = refusal.reasons()
                    .replace(file.path().toString(), file.written())
                    .replace(folder, "");
            throw new Refusal(List.of(plan + ":" + file.line() + ": " + why));
        }
    }

    private String fromPipe() {
        if (!piped) {
            throw new Refusal(FileMessages.none());
        }
        return fromStream();
    }

    private String fromStream() {
        try {
            return TextFile.INPUT.read(in, STANDARD_INPUT);
        } catch (IOException e) {
            throw new Refusal(FileMessages.unreadable("the input", STANDARD_INPUT, Objects.toString(e.getMessage())));
        }
    }
}
