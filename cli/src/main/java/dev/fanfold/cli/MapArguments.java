package dev.fanfold.cli;

import dev.fanfold.cli.map.form.Switch;
import dev.fanfold.cli.map.given.MapOptions;
import dev.fanfold.cli.map.given.MapOptions.Fields;
import dev.fanfold.cli.once.Saving;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of {@code fanfold map}. */
final class MapArguments {
    static final String LABELS = "--labels";
    private static final String FORMAT = "--format";
    private static final String ID = "--id";
    private static final String TEXT = "--text";
    static final String BATCH = "--batch";
    private static final String OUTPUT = "--output";
    private static final String AS = "--as";
    private static final String FAILURES = "--failures";
    private static final int USUAL_BATCH = 20;
    private static final Map<String, Switch> SWITCHES = Map.of(
            "--keep", Switch.KEEP,
            "--raw", Switch.RAW,
            "--force", Switch.FORCE,
            "--retry-failed", Switch.RETRY_FAILED);

    private MapArguments() {}

    static CommandSpec map() {
        var spec = CommandSpec.create().name("map");
        spec.usageMessage()
                .width(100)
                .sortOptions(false)
                .header(MapUsage.HEADER, "")
                .description(MapUsage.ABOUT.toArray(String[]::new))
                .footer(MapUsage.END.toArray(String[]::new));
        spec.addPositional(positional("TASK", 0, "1", "What to ask about each record.")
                .type(String.class)
                .build());
        spec.addPositional(positional("FILE", 1, "0..1", "The records; - or none reads standard input.")
                .type(Path.class)
                .converters(Options.AS_TYPED)
                .build());
        spec.addOption(Options.value("A,B,...", "The answers that are allowed; without it, any text.", LABELS));
        spec.addOption(Options.choice(
                "NAME",
                List.of("jsonl", "csv", "lines"),
                "jsonl, csv or lines; else the ending of FILE decides.",
                FORMAT));
        spec.addOption(Options.value("NAME", "The field or column that names a record; else id.", ID));
        spec.addOption(Options.value("NAME", "The one that is asked about; else text.", TEXT));
        spec.addOption(number("How many records go into one prompt; else 20.", BATCH));
        spec.addOption(Options.file("FILE", "Where the rows go; else standard output.", "-o", OUTPUT));
        spec.addOption(Options.value("NAME", "The name of the answer's field or column; else answer.", AS));
        flag(spec, "--keep", "Adds the answer to the whole object (JSONL), or to the line.");
        flag(spec, "--raw", "Leaves CSV cells alone that a spreadsheet would take for formulas.");
        flag(spec, "--force", "Writes over an output and failed records that are there.");
        spec.addOption(
                Options.file("FILE", "Where failed records go; else OUT.failed.jsonl, FILE.failed.jsonl.", FAILURES));
        flag(spec, "--retry-failed", "Asks again about the failed records alone; with -o, in their place.");
        Options.addModels(
                spec, "The model that answers; else openai:gpt-4o-mini.", "The most money to spend, such as 2.00.");
        JournalArguments.add(spec);
        ReportArguments.add(spec);
        spec.addOption(SaveArguments.option());
        Options.addPlain(spec);
        return spec.addOption(Options.help());
    }

    static MapOptions read(ParseResult parsed) {
        return new MapOptions(
                parsed.matchedPositionalValue(0, ""),
                labels(parsed),
                Optional.ofNullable(parsed.<String>matchedPositionalValue(1, null)),
                new Fields(Options.text(parsed, FORMAT), name(parsed, ID), name(parsed, TEXT)),
                Options.atLeast1(parsed, BATCH).orElse(USUAL_BATCH),
                Options.text(parsed, OUTPUT).map(Path::of),
                Options.text(parsed, FAILURES).map(Path::of),
                name(parsed, AS).orElse("answer"),
                switches(parsed),
                Options.models(parsed),
                LimitOptions.read(parsed),
                Options.text(parsed, LimitOptions.PRICES),
                JournalArguments.read(parsed),
                ReportArguments.file(parsed));
    }

    /** Where its plan goes; a plan has no words for the files of a map and what is in them. */
    static Optional<Saving> saving(ParseResult parsed) {
        var saving = SaveArguments.read(parsed);
        saving.ifPresent(there -> SaveArguments.refuse(
                parsed,
                Stream.concat(
                        Stream.of(OUTPUT, AS, FAILURES),
                        SWITCHES.keySet().stream().sorted())));
        return saving;
    }

    private static Optional<String> name(ParseResult parsed, String option) {
        var name = Options.text(parsed, option);
        if (name.filter(String::isBlank).isPresent()) {
            throw Options.wrong(parsed, UsageText.noValue(option));
        }
        return name;
    }

    static List<String> labels(ParseResult parsed) {
        var labels = Options.text(parsed, LABELS).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)).map(String::strip))
                .toList();
        if (labels.size() > 1 && labels.contains("")) {
            throw Options.wrong(parsed, MapUsage.emptyLabel(labels.indexOf("") + 1));
        }
        if (labels.size() == 1 || Set.copyOf(labels).size() < labels.size()) {
            throw Options.wrong(parsed, MapUsage.labels());
        }
        return labels;
    }

    private static Set<Switch> switches(ParseResult parsed) {
        return SWITCHES.entrySet().stream()
                .filter(one -> parsed.hasMatchedOption(one.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Switch.class)));
    }

    private static PositionalParamSpec.Builder positional(String label, int index, String arity, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .index(Integer.toString(index))
                .arity(arity)
                .required(arity.equals("1"))
                .description(description);
    }

    private static OptionSpec number(String description, String name) {
        return OptionSpec.builder(name)
                .paramLabel("N")
                .type(Integer.class)
                .description(description)
                .build();
    }

    private static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(Options.flag(description, name).build());
    }
}
