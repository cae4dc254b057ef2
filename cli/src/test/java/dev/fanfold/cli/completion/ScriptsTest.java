package dev.fanfold.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

@DisplayName("The scripts for a small command, also for shells that are not here")
class ScriptsTest {
    @ParameterizedTest
    @EnumSource
    void to_the_letter(Dialect shell) {
        assertThat(shell.script(Command.of(small()))).isEqualTo(Asked.resource("small." + shell.shell()));
    }

    private static CommandSpec small() {
        var file = PositionalParamSpec.builder()
                .paramLabel("PLAN")
                .type(Path.class)
                .arity("1")
                .build();
        var run = CommandSpec.create().name("run").addPositional(file);
        run.usageMessage().header("Runs what's planned.");
        run.addOption(option("The input: a file [or -].", "-i", "--input")
                .type(Path.class)
                .build());
        run.addOption(option("How; it may be said \\ often.", "--how")
                .type(List.class)
                .completionCandidates(List.of("fast", "slow"))
                .build());
        run.addOption(option("Any text.", "--text").type(String.class).build());
        run.addOption(
                option("Says nothing.", "-q").type(boolean.class).arity("0").build());
        var kept = CommandSpec.create()
                .name("kept")
                .addSubcommand("list", CommandSpec.create().name("list"));
        return CommandSpec.create().name("fanfold").addSubcommand("run", run).addSubcommand("kept", kept);
    }

    private static OptionSpec.Builder option(String description, String... names) {
        return OptionSpec.builder(names).paramLabel("WHAT").description(description);
    }
}
