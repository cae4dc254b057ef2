package dev.fanfold.cli;

import dev.fanfold.cli.once.Ask;
import dev.fanfold.cli.once.Ask.Aspect;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of {@code fanfold ask}. */
final class AskArguments {
    private static final String ASPECT = "--aspect";
    private static final String SYNTHESISE = "--synthesise";

    private static final int LONGEST_NAME = 100;

    private AskArguments() {}

    static CommandSpec ask() {
        var spec = OnceArguments.begun("ask", OnceUsage.ASK, OnceUsage.ASK_ABOUT, OnceUsage.ASK_END);
        spec.addPositional(OnceArguments.question("PROMPT", "0..1", "What is asked; @FILE reads it from a file."));
        OnceArguments.addInput(spec);
        spec.addOption(
                OnceArguments.several("NAME=PROMPT", "One of several looks, all at once; at least two.", "-a", ASPECT));
        spec.addOption(Options.value(
                "PROMPT",
                "Who makes one text of what all looks found; else each stands alone.",
                SYNTHESISE,
                "--synthesize"));
        return OnceArguments.ended(spec);
    }

    static Ask read(ParseResult parsed) {
        var aspects = parsed.<List<String>>matchedOptionValue(ASPECT, List.of()).stream()
                .map(text -> aspect(parsed, text))
                .toList();
        OnceArguments.requireDistinct(
                parsed, ASPECT, aspects.stream().map(Aspect::name).toList());
        var editor = Options.text(parsed, SYNTHESISE);
        if (aspects.size() == 1 || (aspects.isEmpty() && editor.isPresent())) {
            throw Options.wrong(parsed, OnceUsage.fewAspects(aspects.isEmpty() ? SYNTHESISE : ASPECT));
        }
        var prompt = aspects.isEmpty()
                ? Optional.of(OnceArguments.question(parsed))
                : Optional.ofNullable(parsed.<String>matchedPositionalValue(0, null))
                        .filter(text -> !text.isBlank());
        return new Ask(prompt, aspects, editor, OnceArguments.manner(parsed));
    }

    private static Aspect aspect(ParseResult parsed, String text) {
        int at = text.indexOf('=');
        if (at < 1 || text.substring(0, at).isBlank() || text.substring(at + 1).isBlank()) {
            throw Options.wrong(parsed, OnceUsage.aspect(ASPECT, text));
        }
        var name = text.substring(0, at).strip();
        if (name.length() > LONGEST_NAME) {
            throw Options.wrong(parsed, OnceUsage.longName(ASPECT, LONGEST_NAME, name.length()));
        }
        return new Aspect(name, text.substring(at + 1));
    }
}
