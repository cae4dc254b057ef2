package dev.fanfold.cli.plan;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Format;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A model whose answer depends on the prompt alone, in the form that the prompt asks for; it keeps every prompt. */
final class Scripted implements Model {
    private final Function<Prompt, String> prose;
    private final List<Prompt> prompts = new CopyOnWriteArrayList<>();

    private Scripted(Function<Prompt, String> prose) {
        this.prose = prose;
    }

    /** Says something of its own to every prompt. */
    static Scripted model() {
        return saying(prompt -> "answer " + number(prompt.toString()) % 1_000);
    }

    /** Says this where prose is wanted. */
    static Scripted saying(Function<Prompt, String> prose) {
        return new Scripted(prose);
    }

    @Override
    public Endpoint endpoint() {
        return Endpoint.live("script", "scripted");
    }

    @Override
    public Reply reply(Prompt prompt) {
        prompts.add(prompt);
        return Reply.of(answer(prompt), new Usage(1, 0, 1));
    }

    /** What it was sent, in an order that does not depend on threads. */
    List<String> sorted() {
        return prompts.stream().map(Prompt::toString).sorted().toList();
    }

    /** The tokens of all texts it was sent, by the safe estimate. */
    long tokens() {
        return prompts.stream()
                .mapToLong(prompt -> TokenCounter.estimate().count(prompt.system() + "\n" + prompt.user()))
                .sum();
    }

    /** The one prompt whose system text starts so. */
    Prompt prompt(String system) {
        var found = new ArrayList<>(prompts);
        found.removeIf(prompt -> !prompt.system().startsWith(system));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " prompts start with " + system + ": " + prompts);
        }
        return found.getFirst();
    }

    private String answer(Prompt prompt) {
        return switch (prompt.format()) {
            case Format.Text text -> prose.apply(prompt);
            case Format.OneOf labels ->
                labels.labels().get(number(prompt.toString()) % labels.labels().size());
            case Format.Json json -> new ScriptedForm(prompt, json.schema(), prose.apply(prompt)).answer();
        };
    }

    static int number(String text) {
        return Math.floorMod(text.hashCode(), 1_000_003);
    }
}
