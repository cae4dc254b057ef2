package dev.fanfold.cli;

import dev.fanfold.cli.journal.command.Order;
import dev.fanfold.cli.journal.command.Order.Asking;
import dev.fanfold.cli.journal.command.Order.Existing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The commands under {@code fanfold journal}, and their arguments. */
final class JournalCommands {
    static final String NAME = "journal";
    private static final String TO = "--to";
    private static final String FORCE = "--force";
    private static final String YES = "--yes";
    private static final String OLDER_THAN = "--older-than";
    private static final Pattern AGE = Pattern.compile("([0-9]{1,6})([mhd])");

    private JournalCommands() {}

    static CommandSpec journal() {
        var spec = described(NAME, JournalUsage.ABOUT, JournalUsage.END);
        spec.addSubcommand("list", described("list", JournalUsage.LIST, List.of()));
        spec.addSubcommand(
                "show", described("show", JournalUsage.SHOW, List.of()).addPositional(file()));
        spec.addSubcommand(
                "verify", described("verify", JournalUsage.VERIFY, List.of()).addPositional(file()));
        spec.addSubcommand("export", export());
        spec.addSubcommand("purge", purge());
        return spec;
    }

    private static CommandSpec export() {
        return described("export", JournalUsage.EXPORT, List.of())
                .addPositional(file())
                .addOption(Options.file("FILE", "A file that ends in .jsonl or .sqlite.", TO))
                .addOption(
                        Options.flag("Writes over a file that is there.", FORCE).build());
    }

    private static CommandSpec purge() {
        return described("purge", JournalUsage.PURGE, List.of())
                .addOption(
                        Options.value("AGE", "Only what nobody has written to for so long: 7d, 12h, 30m.", OLDER_THAN))
                .addOption(Options.flag("Asks nobody before.", YES).build());
    }

    private static CommandSpec described(String name, List<String> about, List<String> end) {
        var spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .width(100)
                .sortOptions(false)
                .header(about.getFirst(), "")
                .description(about.subList(1, about.size()).toArray(String[]::new))
                .footer(end.toArray(String[]::new));
        return spec.addOption(Options.help());
    }

    private static PositionalParamSpec file() {
        return PositionalParamSpec.builder()
                .paramLabel("JOURNAL")
                .type(Path.class)
                .arity("1")
                .required(true)
                .description("The file of a journal.")
                .build();
    }

    /** What is to be done, once a command under {@code journal} was named. */
    static Order read(ParseResult parsed) {
        return switch (parsed.commandSpec().name()) {
            case "show" -> new Order.Show(path(parsed));
            case "verify" -> new Order.Verify(path(parsed));
            case "export" -> export(parsed);
            case "purge" -> new Order.Purge(age(parsed), parsed.hasMatchedOption(YES) ? Asking.NOBODY : Asking.FIRST);
            default -> new Order.Everything();
        };
    }

    private static Order export(ParseResult parsed) {
        var to = Options.text(parsed, TO).orElseThrow(() -> Options.wrong(parsed, JournalUsage.noTarget()));
        return new Order.Export(
                path(parsed),
                JournalArguments.path(parsed, TO, to),
                parsed.hasMatchedOption(FORCE) ? Existing.REPLACED : Existing.KEPT);
    }

    private static Path path(ParseResult parsed) {
        var path = parsed.<Path>matchedPositionalValue(0, Path.of(""));
        if (path.toString().isBlank()) {
            throw Options.wrong(parsed, JournalUsage.noJournal());
        }
        return path;
    }

    private static Optional<Duration> age(ParseResult parsed) {
        return Options.text(parsed, OLDER_THAN).map(text -> {
            var form = AGE.matcher(text.strip());
            if (!form.matches()) {
                throw Options.wrong(parsed, JournalUsage.age(OLDER_THAN, text));
            }
            var count = Long.parseLong(form.group(1));
            return switch (form.group(2)) {
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        });
    }
}
