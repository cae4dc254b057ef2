package dev.fanfold.cli;

import dev.fanfold.cli.init.InitCommand;
import dev.fanfold.cli.init.InitOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of {@code fanfold init}. */
final class InitArguments {
    private static final String PAIR = "--pair";
    private static final String LIST = "--list";

    private InitArguments() {}

    static CommandSpec init() {
        var spec = OnceArguments.begun("init", InitUsage.INIT, InitUsage.ABOUT, InitUsage.END);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PLACE")
                .type(Path.class)
                .converters(Options.AS_TYPED)
                .arity("0..1")
                .description("The folder for the plans, else plans; with --pair, a file or a folder.")
                .build());
        spec.addOption(Options.choice("NAME", () -> InitCommand.pairs().iterator(), "Writes this plan alone.", PAIR));
        spec.addOption(Options.flag("Says which plans there are, and writes none.", LIST)
                .build());
        return spec.addOption(Options.help());
    }

    static InitOptions read(ParseResult parsed) {
        var pair = Options.text(parsed, PAIR);
        if (pair.isPresent() && parsed.hasMatchedOption(LIST)) {
            throw Options.wrong(parsed, UsageText.contradict(PAIR, LIST));
        }
        var place = place(parsed);
        if (parsed.hasMatchedOption(LIST)) {
            place.ifPresent(path -> {
                throw Options.wrong(parsed, UsageText.tooMuch(path.toString()));
            });
            return new InitOptions.Names();
        }
        return pair.<InitOptions>map(name -> new InitOptions.One(name, place))
                .orElseGet(() -> new InitOptions.All(place));
    }

    private static Optional<Path> place(ParseResult parsed) {
        return Optional.ofNullable(parsed.<String>matchedPositionalValue(0, null))
                .map(text -> {
                    if (text.isBlank()) {
                        throw Options.wrong(parsed, InitUsage.noPath(text));
                    }
                    try {
                        return Path.of(text);
                    } catch (InvalidPathException noPath) {
                        throw Options.wrong(parsed, InitUsage.noPath(text));
                    }
                });
    }
}
