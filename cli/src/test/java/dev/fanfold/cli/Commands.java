package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands there are, for tests that hold pages and scripts against them. */
public final class Commands {
    private Commands() {}

    /** The one list of commands, as the command line reads it. */
    public static CommandLine line() {
        return Options.fanfold("0");
    }

    /** Every command, the whole first, each before those below it. */
    public static Stream<CommandSpec> all() {
        return all(line().getCommandSpec());
    }

    private static Stream<CommandSpec> all(CommandSpec spec) {
        var below = spec.subcommands().values().stream().map(CommandLine::getCommandSpec);
        return Stream.concat(Stream.of(spec), below.flatMap(Commands::all));
    }

    /** What a command that does no more than print writes to standard output. */
    public static String printed(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(new ByteArrayInputStream(new byte[0]), out, err, Set.of());
        int exit = new Cli(Rehearsal.withSeed(7), System::nanoTime, InstantSource.system(), new Random(7))
                .run(words, streams, Map.of(), new StopSwitch());
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
