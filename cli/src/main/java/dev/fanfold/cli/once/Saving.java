package dev.fanfold.cli.once;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.run.Printing;
import dev.fanfold.cli.run.Setting;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the plan goes that a command stands for.
 *
 * <p>Law: what is written can be run, nothing is sent, and no file that is there is touched.
 *
 * @param target a path, or {@code -} for standard output
 * @param unsaid options of the command that no plan can say
 */
public record Saving(String target, List<String> unsaid) {
    private static final String STANDARD_OUTPUT = "-";

    public Saving {
        unsaid = List.copyOf(unsaid);
    }

    /**
     * A plan as it is written.
     *
     * @param input what must be given with it, as behind {@code -i}; none where it says that itself
     */
    public record Draft(String text, Optional<String> input) {}

    /**
     * Writes it, and says how to run it.
     *
     * @param drafting the plan that lies in a folder
     * @throws Refusal when it cannot be run or written
     */
    public Exit write(Function<Path, Draft> drafting, Setting setting) {
        var printed = target.equals(STANDARD_OUTPUT);
        var file = Path.of(printed ? "plan.yaml" : target);
        var draft =
                drafting.apply(Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file));
        Compiled.plan(draft.text(), file);
        var exit = printed ? Printing.of(draft.text(), setting) : created(file, draft.text());
        said(
                printed ? OnceMessages.printed(draft.input()) : Optional.of(OnceMessages.saved(file, draft.input())),
                setting);
        said(OnceMessages.unsaid(unsaid), setting);
        return exit;
    }

    private static void said(Optional<String> line, Setting setting) {
        line.ifPresent(setting.notices()::say);
    }

    private static Exit created(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return Exit.WHOLE;
        } catch (FileAlreadyExistsException there) {
            throw new Refusal(OnceMessages.there(file));
        } catch (NoSuchFileException noFolder) {
            throw new Refusal(OnceMessages.noFolder(file));
        } catch (IOException e) {
            throw new Refusal(OnceMessages.unwritten(file, Objects.toString(e.getMessage())));
        }
    }
}
