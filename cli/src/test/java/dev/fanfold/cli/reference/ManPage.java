package dev.fanfold.cli.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The man page of a command, out of what its help is made of. Commands below a command stand in its page. */
final class ManPage {
    private static final Pattern MENTIONED = Pattern.compile("fanfold ([a-z]+)");
    private final CommandSpec spec;
    private final Roff page = new Roff();

    private ManPage(CommandSpec spec) {
        this.spec = spec;
    }

    /** Its name, such as {@code fanfold-run}. */
    static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    static String of(CommandSpec spec) {
        return new ManPage(spec).written();
    }

    private String written() {
        page.title(name(spec));
        page.section("Name").line(Roff.escaped(name(spec)) + " \\- " + Roff.escaped(purpose(spec)));
        page.section("Synopsis");
        synopsis(spec);
        page.section("Description");
        description();
        arguments();
        options();
        commands();
        footer();
        seeAlso();
        return page.toString();
    }

    /** In the words of its summary, as a list of pages shows them. */
    private static String purpose(CommandSpec spec) {
        var summary = summary(spec);
        var sentence = summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String summary(CommandSpec spec) {
        var usage = spec.usageMessage();
        return Stream.concat(Arrays.stream(usage.header()), Arrays.stream(usage.description()))
                .findFirst()
                .orElse("");
    }

    private void synopsis(CommandSpec of) {
        page.macro("SY", "\"" + Roff.escaped(of.qualifiedName()) + "\"");
        for (var option : of.options()) {
            page.line("[" + form(option, option.names()[0], "\\ ") + "]\\&");
        }
        for (var positional : of.positionalParameters()) {
            var label = Roff.italic(positional.paramLabel());
            page.line(positional.required() ? label : "[" + label + "]");
        }
        if (!of.subcommands().isEmpty()) {
            page.line(Roff.italic("COMMAND"));
        }
        page.macro("YS", "").macro("nh", "");
    }

    private void description() {
        var usage = spec.usageMessage();
        var texts = usage.description().length == 0 ? usage.header() : usage.description();
        Arrays.stream(texts).filter(text -> !text.isBlank()).forEach(page::prose);
        paragraphs().stream().filter(one -> one.title().isEmpty()).forEach(this::body);
    }

    private List<Paragraph> paragraphs() {
        return Paragraph.all(spec.usageMessage().footer());
    }

    private void body(Paragraph paragraph) {
        if (!paragraph.prose().isEmpty()) {
            page.prose(paragraph.prose().substring(0, 1).toUpperCase(Locale.ROOT)
                    + paragraph.prose().substring(1));
        }
        if (!paragraph.title().startsWith("Example") && Roff.isTable(paragraph.lines())) {
            page.table(paragraph.lines());
        } else if (!paragraph.lines().isEmpty()) {
            page.literal(
                    paragraph.lines().stream().map(line -> line.substring(2)).toList());
        }
    }

    private void arguments() {
        if (!spec.positionalParameters().isEmpty()) {
            page.section("Arguments");
            spec.positionalParameters().forEach(this::argument);
        }
    }

    private void argument(PositionalParamSpec positional) {
        page.entry(Roff.italic(positional.paramLabel()), about(positional));
    }

    private void options() {
        page.section("Options");
        spec.options().forEach(this::option);
    }

    private void option(OptionSpec option) {
        var names = Arrays.stream(option.names())
                .map(name -> form(option, name, name.startsWith("--") ? "=" : " "))
                .collect(Collectors.joining(", "));
        page.entry(names, about(option));
    }

    private static String form(OptionSpec option, String name, String between) {
        var value = option.arity().max() == 0 ? "" : between + Roff.italic(option.paramLabel());
        return Roff.bold(name) + value;
    }

    private static String about(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private void commands() {
        if (spec.subcommands().isEmpty()) {
            return;
        }
        page.section("Commands");
        for (var below : specs(spec)) {
            if (spec.parent() == null) {
                page.entry(Roff.bold(name(below)) + "(1)", summary(below));
            } else {
                command(below);
            }
        }
    }

    /** One that has no page of its own. */
    private void command(CommandSpec below) {
        page.part(below.qualifiedName());
        synopsis(below);
        var usage = below.usageMessage();
        Stream.of(usage.header(), usage.description(), usage.footer())
                .flatMap(Arrays::stream)
                .filter(text -> !text.isBlank())
                .forEach(page::prose);
        below.positionalParameters().forEach(this::argument);
        below.options().forEach(this::option);
    }

    private static List<CommandSpec> specs(CommandSpec of) {
        return of.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .toList();
    }

    /** A title may come more than once; its section begins once. */
    private void footer() {
        paragraphs().stream().filter(one -> !one.title().isEmpty()).forEach(one -> {
            page.section(section(one.title()));
            body(one);
        });
    }

    private static String section(String title) {
        return switch (title) {
            case "Exit codes" -> "Exit status";
            case "Example" -> "Examples";
            default -> title;
        };
    }

    private void seeAlso() {
        var root = spec.root();
        var known = root.subcommands().keySet();
        var mentioned = MENTIONED
                .matcher(String.join("\n", texts()))
                .results()
                .map(match -> match.group(1))
                .filter(name -> known.contains(name) && !name.equals(spec.name()))
                .map(name -> "fanfold-" + name)
                .collect(Collectors.toCollection(TreeSet::new));
        var pages = new ArrayList<String>();
        if (spec.parent() != null) {
            pages.add(root.name());
        }
        pages.addAll(mentioned);
        page.section("See also")
                .line(pages.stream().map(name -> Roff.bold(name) + "(1)").collect(Collectors.joining(",\n")));
    }

    private List<String> texts() {
        var usage = spec.usageMessage();
        return Stream.of(usage.header(), usage.description(), usage.footer())
                .flatMap(Arrays::stream)
                .toList();
    }
}
