package dev.fanfold.cli.completion;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.run.Printing;
import dev.fanfold.cli.run.Setting;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fanfold completion}: prints a script for a shell. */
public final class CompletionCommand {
    private final String shell;
    private final CommandSpec fanfold;
    private final Setting setting;

    /**
     * A command that was told the name of a shell.
     *
     * @param fanfold what is to be completed
     */
    public CompletionCommand(String shell, CommandSpec fanfold, Setting setting) {
        this.shell = shell;
        this.fanfold = fanfold;
        this.setting = setting;
    }

    /** The names of the shells that there are scripts for. */
    public static List<String> shells() {
        return Arrays.stream(Dialect.values()).map(Dialect::shell).toList();
    }

    public Exit run() {
        return Dialect.named(shell)
                .map(dialect -> Printing.of(dialect.script(Command.of(fanfold)), setting))
                .orElseGet(this::refused);
    }

    private Exit refused() {
        setting.notices().say(CompletionMessages.unknown(shell));
        return Exit.USAGE;
    }
}
