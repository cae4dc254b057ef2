package dev.fanfold.cli;

import dev.fanfold.cli.plan.Outside;
import dev.fanfold.cli.provider.ModelOptions;
import dev.fanfold.cli.run.RunOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options of each command. Written down rather than found by annotations, which would slow every start. */
final class Options {
    static final String INPUT = "--input";
    static final String MODEL = "--model";
    static final String BASE_URL = "--base-url";
    static final String AT_ONCE = "--at-once";
    static final String REHEARSE = "--rehearse";
    static final String JSON = "--json";
    static final String PLAIN = "--plain";
    /** Of files: what was typed is kept to the letter. */
    static final ITypeConverter<String> AS_TYPED = typed -> typed;

    private static final String ALLOW_OUTSIDE = "--allow-outside";

    private Options() {}

    static CommandLine fanfold(String version) {
        var spec = CommandSpec.create().name("fanfold").version("fanfold " + version);
        spec.usageMessage().description(UsageText.ABOUT, "").footer(UsageText.COMMANDS_END.toArray(String[]::new));
        spec.addOption(help())
                .addOption(flag("Shows the version.", "-V", "--version")
                        .versionHelp(true)
                        .build());
        spec.addSubcommand("run", run());
        spec.addSubcommand("check", CheckArguments.check());
        spec.addSubcommand("map", MapArguments.map());
        OnceArguments.addTo(spec);
        spec.addSubcommand("replay", ReplayArguments.replay());
        spec.addSubcommand(ReportArguments.NAME, ReportArguments.report());
        spec.addSubcommand(JournalCommands.NAME, JournalCommands.journal());
        spec.addSubcommand("init", InitArguments.init());
        spec.addSubcommand("models", ModelsArguments.models());
        spec.addSubcommand(CompletionArguments.NAME, CompletionArguments.completion());
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }

    private static CommandSpec run() {
        var spec = CommandSpec.create().name("run");
        spec.usageMessage()
                .width(100)
                .sortOptions(false)
                .header(UsageText.RUN, "")
                .description(UsageText.RUN_ABOUT.toArray(String[]::new))
                .footer(UsageText.RUN_END.toArray(String[]::new));
        addPlan(spec);
        addModels(
                spec,
                "The model that answers; beats the plan's.",
                "The most money to spend, such as 2.00; beats the plan's.");
        JournalArguments.add(spec);
        ReportArguments.add(spec);
        addForm(spec);
        addPlain(spec);
        addOutside(spec);
        return spec.addOption(help());
    }

    static void addForm(CommandSpec spec) {
        spec.addOption(flag("Prints one JSON document with everything, in place of the results.", JSON)
                .build());
    }

    static void addPlain(CommandSpec spec) {
        spec.addOption(flag("Draws nothing again: tells what has changed, in plain text.", PLAIN)
                .build());
    }

    /** What is run, and on what. */
    static void addPlan(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PLAN")
                .type(Path.class)
                .arity("1")
                .required(true)
                .description("The plan file (YAML).")
                .build());
        spec.addOption(file("FILE", "The input, in place of the plan's own; - reads standard input.", "-i", INPUT));
    }

    /** Which model answers, where, how often, for how much. */
    static void addModels(CommandSpec spec, String model, String budget) {
        spec.addOption(value("M", model, "-m", MODEL));
        spec.addOption(value("URL", "Another OpenAI-compatible server; beats OPENAI_BASE_URL.", BASE_URL));
        addAtOnce(spec);
        LimitOptions.add(spec, budget);
        spec.addOption(
                flag("Lets a stand-in answer; no model is asked.", REHEARSE).build());
    }

    static void addAtOnce(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(AT_ONCE)
                .paramLabel("N")
                .type(Integer.class)
                .description("The most calls at once, for each server and model.")
                .build());
    }

    static void addOutside(CommandSpec spec) {
        spec.addOption(flag("Lets the plan read files outside its own folder.", ALLOW_OUTSIDE)
                .build());
    }

    static RunOptions read(ParseResult parsed) {
        return read(parsed, plan(parsed));
    }

    /** What a run was told of this plan. */
    static RunOptions read(ParseResult parsed, Path plan) {
        return new RunOptions(
                plan,
                text(parsed, INPUT),
                models(parsed),
                LimitOptions.read(parsed),
                text(parsed, LimitOptions.PRICES),
                JournalArguments.read(parsed),
                form(parsed),
                ReportArguments.file(parsed),
                outside(parsed));
    }

    static RunOptions.Form form(ParseResult parsed) {
        return parsed.hasMatchedOption(JSON) ? RunOptions.Form.JSON : RunOptions.Form.TEXT;
    }

    static Outside outside(ParseResult parsed) {
        return parsed.hasMatchedOption(ALLOW_OUTSIDE) ? Outside.ALLOWED : Outside.REFUSED;
    }

    static ModelOptions models(ParseResult parsed) {
        return new ModelOptions(
                text(parsed, MODEL),
                text(parsed, BASE_URL),
                atLeast1(parsed, AT_ONCE),
                parsed.hasMatchedOption(REHEARSE) ? ModelOptions.Answers.STAND_IN : ModelOptions.Answers.MODELS);
    }

    static Optional<Integer> atLeast1(ParseResult parsed, String option) {
        var count = Optional.ofNullable(parsed.<Integer>matchedOptionValue(option, null));
        count.filter(number -> number < 1).ifPresent(number -> {
            throw wrong(parsed, UsageText.whole(option, number.toString()));
        });
        return count;
    }

    static Optional<String> text(ParseResult parsed, String option) {
        var text = Optional.ofNullable(parsed.<String>matchedOptionValue(option, null));
        text.filter(String::isBlank).ifPresent(blank -> {
            throw wrong(parsed, UsageText.noValue(option));
        });
        return text;
    }

    static Path plan(ParseResult parsed) {
        var plan = parsed.<Path>matchedPositionalValue(0, Path.of(""));
        if (plan.toString().isBlank()) {
            throw wrong(parsed, UsageText.noPlan(parsed.commandSpec().name()));
        }
        return plan;
    }

    static ParameterException wrong(ParseResult parsed, String why) {
        return new ParameterException(parsed.commandSpec().commandLine(), why);
    }

    static OptionSpec value(String label, String description, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    /** An option that names a file or a folder, which shells complete; it is read as it was typed. */
    static OptionSpec file(String label, String description, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .paramLabel(label)
                .type(Path.class)
                .converters(AS_TYPED)
                .description(description)
                .build();
    }

    /** An option with a few values, which shells complete; whether it is one of them is seen elsewhere. */
    static OptionSpec choice(String label, Iterable<String> values, String description, String name) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .completionCandidates(values)
                .description(description)
                .build();
    }

    static OptionSpec.Builder flag(String description, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .type(boolean.class)
                .arity("0")
                .description(description);
    }

    static OptionSpec help() {
        return flag("Shows this help.", "-h", "--help").usageHelp(true).build();
    }
}
