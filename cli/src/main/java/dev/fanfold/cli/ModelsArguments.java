package dev.fanfold.cli;

import dev.fanfold.cli.models.ModelsOptions;
import dev.fanfold.cli.models.ModelsOptions.Form;
import dev.fanfold.cli.models.ModelsOptions.Whom;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of {@code fanfold models}. */
final class ModelsArguments {
    private static final String WITHIN = "--within";
    private static final int USUAL_SECONDS = 3;
    private static final int MOST_SECONDS = 600;

    private ModelsArguments() {}

    static CommandSpec models() {
        var spec = OnceArguments.begun("models", ModelsUsage.MODELS, ModelsUsage.ABOUT, ModelsUsage.END);
        spec.addPositional(OnceArguments.question("SERVER", "0..1", "Lists the models of this server."));
        spec.addOption(Options.value("URL", "Lists those of any other OpenAI-compatible server.", Options.BASE_URL));
        spec.addOption(Options.value("S", "How many seconds each has for its answer; else 3.", WITHIN));
        spec.addOption(Options.flag("Prints one JSON document.", Options.JSON).build());
        return spec.addOption(Options.help());
    }

    static ModelsOptions read(ParseResult parsed) {
        int seconds = OnceArguments.whole(parsed, WITHIN, 1, MOST_SECONDS).orElse(USUAL_SECONDS);
        return new ModelsOptions(
                whom(parsed),
                Duration.ofSeconds(seconds),
                parsed.hasMatchedOption(Options.JSON) ? Form.JSON : Form.TEXT);
    }

    private static Whom whom(ParseResult parsed) {
        var server = Optional.ofNullable(parsed.<String>matchedPositionalValue(0, null));
        var baseUrl = Options.text(parsed, Options.BASE_URL);
        if (server.isPresent() && baseUrl.isPresent()) {
            throw Options.wrong(parsed, ModelsUsage.twoServers());
        }
        return server.<Whom>map(Whom.Named::new)
                .or(() -> baseUrl.map(Whom.At::new))
                .orElseGet(Whom.All::new);
    }
}
