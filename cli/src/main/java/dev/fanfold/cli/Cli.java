package dev.fanfold.cli;

import dev.fanfold.cli.check.CheckCommand;
import dev.fanfold.cli.completion.CompletionCommand;
import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.init.InitCommand;
import dev.fanfold.cli.journal.command.JournalCommand;
import dev.fanfold.cli.map.MapCommand;
import dev.fanfold.cli.map.MapSaving;
import dev.fanfold.cli.models.ModelsCommand;
import dev.fanfold.cli.once.OnceCommand;
import dev.fanfold.cli.run.ReplayCommand;
import dev.fanfold.cli.run.RunCommand;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.cli.screen.Look;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.cli.show.FailureText;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.cli.show.Streams.End;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line as a function of its arguments: streams, environment, clock and stand-in come from outside.
 *
 * <p>Errors: none is thrown. What goes wrong is said on standard error, and the exit code tells its kind.
 */
public final class Cli {
    private final Rehearsal rehearsal;
    private final LongSupplier nanos;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * A command line in this world.
     *
     * @param rehearsal the provider that is started when a stand-in answers
     * @param nanos a clock that only goes forward
     * @param clock tells the time of day
     * @param random names journals
     */
    public Cli(Rehearsal rehearsal, LongSupplier nanos, InstantSource clock, RandomGenerator random) {
        this.rehearsal = rehearsal;
        this.nanos = nanos;
        this.clock = clock;
        this.random = random;
    }

    /** Does what the arguments say and gives the exit code. */
    public int run(String[] arguments, Streams streams, Map<String, String> environment, StopSwitch stop) {
        var look = streams.terminal(End.ERR) ? Look.terminal(environment) : Look.unwatched(environment);
        var notices = new Notices(streams.err(), look);
        stop.around(notices::end, notices::silence);
        try {
            var setting =
                    new Setting(streams.beside(notices), notices, environment, stop, rehearsal, nanos, clock, random);
            return WrittenHelp.asked(arguments)
                    .map(help -> printed(help, setting))
                    .orElseGet(() -> parsed(arguments, setting))
                    .code();
        } catch (RuntimeException | Error bug) {
            notices.end();
            notices.say(FailureText.bug(bug));
            if (environment.getOrDefault("FANFOLD_DEBUG", "").equals("1")) {
                notices.say(trace(bug));
            }
            return Exit.BUG.code();
        }
    }

    private static Exit parsed(String[] arguments, Setting setting) {
        var command = Options.fanfold(Version.read());
        try {
            return done(command.parseArgs(arguments), command, setting);
        } catch (ParameterException e) {
            setting.notices().say(WrongUsage.line(e, arguments));
            return Exit.USAGE;
        }
    }

    private static Exit done(ParseResult parsed, CommandLine command, Setting setting) {
        if (parsed.hasSubcommand()) {
            var sub = deepest(parsed);
            return sub.isUsageHelpRequested()
                    ? printed(help(sub.commandSpec().commandLine()), setting)
                    : command(sub, sub.hasMatchedOption(Options.PLAIN) ? setting.plainly() : setting);
        }
        if (parsed.isUsageHelpRequested()) {
            return printed(help(command), setting);
        }
        if (parsed.isVersionHelpRequested()) {
            return printed(String.join("\n", command.getCommandSpec().version()) + "\n", setting);
        }
        setting.notices().say(UsageText.nothingToDo());
        return Exit.USAGE;
    }

    private static Exit command(ParseResult sub, Setting setting) {
        return switch (sub.commandSpec().name()) {
            case "check" -> new CheckCommand(CheckArguments.read(sub), setting).run();
            case "map" ->
                MapArguments.saving(sub)
                        .map(saving -> new MapSaving(MapArguments.read(sub), saving, setting).run())
                        .orElseGet(() -> new MapCommand(MapArguments.read(sub), setting).run());
            case "vote", "pick", "ask" -> new OnceCommand(OnceArguments.read(sub), setting).run();
            case "models" -> new ModelsCommand(ModelsArguments.read(sub), setting).run();
            case CompletionArguments.NAME ->
                new CompletionCommand(
                                CompletionArguments.read(sub), sub.commandSpec().root(), setting)
                        .run();
            case "init" -> new InitCommand(InitArguments.read(sub), setting).run();
            case "run" -> new RunCommand(Options.read(sub), setting).run();
            case "replay" -> new ReplayCommand(ReplayArguments.read(sub), setting).run();
            case ReportArguments.NAME ->
                ReportArguments.read(sub, setting.notices()).run();
            case JournalCommands.NAME -> throw Options.wrong(sub, JournalUsage.nothingToDo());
            default -> new JournalCommand(JournalCommands.read(sub), setting).run();
        };
    }

    private static ParseResult deepest(ParseResult parsed) {
        return parsed.hasSubcommand() ? deepest(parsed.subcommand()) : parsed;
    }

    private static Exit printed(String text, Setting setting) {
        return switch (Delivery.of(text, setting.streams().out())) {
            case Delivery.Taken taken -> Exit.WHOLE;
            case Delivery.NobodyReads quiet -> Exit.WHOLE;
            case Delivery.Lost(var why) -> {
                setting.notices().say(FailureText.notWritten(why));
                yield Exit.NOTHING;
            }
        };
    }

    static String help(CommandLine command) {
        return command.getUsageMessage(CommandLine.Help.Ansi.OFF).replaceAll(" +\\R", "\n");
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
