package dev.fanfold.work;

import dev.fanfold.model.Prompt;
import dev.fanfold.model.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A prompt to a model with a typed answer: the usual work.
 *
 * <p>Immutable; each setting gives a new ask. An answer is read strictly. One that cannot be read is asked for once more,
 * with the reason shown; then the part fails with {@link UnreadableAnswerException} and no other part does.
 *
 * @param <O> the type of the answer
 */
public final class Ask<O> implements Work<String, O> {
    private final Prompt prompt;
    private final Answer<O> answer;
    private final SecondChance chance;
    private final Function<O, Optional<String>> fault;
    private final Optional<String> model;
    private final Size more;

    private Ask(
            Prompt prompt,
            Answer<O> answer,
            SecondChance chance,
            Function<O, Optional<String>> fault,
            Optional<String> model,
            Size more) {
        this.prompt = prompt;
        this.answer = answer;
        this.chance = chance;
        this.fault = fault;
        this.model = model;
        this.more = more;
    }

    /**
     * An ask that tells the model who it is and what to do; the input is the user's message.
     *
     * @param text taken as it stands: places for the input belong into {@link #user}
     */
    public static Ask<String> system(String text) {
        var prompt = Prompt.of("{{input}}").withSystem(text);
        return new Ask<>(
                prompt, new Prose(), SecondChance.REPAIR, sound -> Optional.empty(), Optional.empty(), Size.NONE);
    }

    /** An ask of many records at a time, answered one by one. */
    public static Items<String> items(String text) {
        return new Items<>(system(text), new Prose());
    }

    /**
     * The user's message, with <code>{{input}}</code> where the input goes.
     *
     * @throws IllegalArgumentException when it names any other place
     */
    public Ask<O> user(String template) {
        for (var name : new Template(template).names()) {
            if (!name.equals("input")) {
                throw new IllegalArgumentException("an ask knows {{input}} only, not {{" + name + "}}");
            }
        }
        return with(prompt.withUser(template));
    }

    /** The most tokens the answer may have, at least 1. */
    public Ask<O> maxTokens(int tokens) {
        return with(prompt.withMaxTokens(tokens));
    }

    /** How much answers vary, 0 to 2. */
    public Ask<O> temperature(double degree) {
        return with(prompt.withTemperature(degree));
    }

    /** Asks another of the runtime's models, by the name it was given there. */
    public Ask<O> on(String modelName) {
        return new Ask<>(prompt, answer, chance, fault, Optional.of(modelName), more);
    }

    /** Wants exactly one of these labels. */
    public Ask<Label> labels(String first, String second, String... more) {
        var labels =
                Stream.concat(Stream.of(first, second), Arrays.stream(more)).map(Label::new);
        return reading(OneOf.of(labels.toList(), Label::text));
    }

    /** Wants exactly one of an enum's names. */
    public <E extends Enum<E>> Ask<E> labels(Class<E> closed) {
        return reading(OneOf.of(List.of(closed.getEnumConstants()), Enum::name));
    }

    /** Wants all of these labels, each once, the best first. */
    public Ask<Ranking> ranking(String first, String second, String... more) {
        var labels =
                Stream.concat(Stream.of(first, second), Arrays.stream(more)).map(Label::new);
        return reading(Ordering.of(labels.toList()));
    }

    /**
     * Wants a value of a record type, as JSON that fits the record's schema; a record whose constructor refuses a value
     * makes that answer unreadable.
     */
    public <T> Ask<T> answering(Class<T> type) {
        return reading(Typed.of(type));
    }

    /**
     * Wants a record that stands for an answer of the former type; a check that was set holds of what it stands for.
     *
     * @param shown the answer that a record stands for
     */
    public <T> Ask<T> answering(Class<T> type, Function<? super T, ? extends O> shown) {
        return new Ask<>(prompt, Typed.of(type), chance, value -> fault.apply(shown.apply(value)), model, more);
    }

    /** Wants a value of a record type under each of these names, as one JSON object. */
    public <T> Ask<Map<String, T>> answeringEach(List<String> names, Class<T> type) {
        return reading(new TypedEach<>(List.copyOf(names), type));
    }

    /** Refuses an answer for a reason of the caller's: the model is shown the reason and asked once more. */
    public Ask<O> checked(Function<O, Optional<String>> whatIsWrong) {
        return new Ask<>(prompt, answer, chance, whatIsWrong, model, more);
    }

    /** The same ask, whose texts are still to be filled: a forecast counts so much more. It sends nothing more itself. */
    public Ask<O> expecting(Size unfilled) {
        return new Ask<>(prompt, answer, chance, fault, model, unfilled);
    }

    /** Why several answers to this ask may be copies of one another, where it says so itself. */
    public Optional<String> alike() {
        return prompt.temperature().isPresent() && prompt.temperature().getAsDouble() == 0
                ? Optional.of("its temperature is 0, so all attempts may be the same answer: raise it, or ask once")
                : Optional.empty();
    }

    /** What this ask sends for an input. */
    public Prompt prompt(String input) {
        return prompt.withUser(new Template(prompt.user()).fill(Map.of("input", input)))
                .withSystem(systemText())
                .withFormat(answer.format());
    }

    @Override
    @SuppressWarnings("unchecked") // an answer in prose is text, so O is String
    public Ask<O> besideSiblings() {
        return answer instanceof Prose
                ? new Ask<>(prompt, (Answer<O>) new ProseOrMissing(), chance, fault, model, more)
                : this;
    }

    /** An unreadable answer is replaced by a fresh one to the very same prompt, at most once. */
    @Override
    public Ask<O> amongRivals() {
        return new Ask<>(prompt, answer, SecondChance.RESAMPLE, fault, model, more);
    }

    @Override
    public O answer(String input, Call call) {
        return first(prompt(input), call);
    }

    @Override
    public Forecast forecast(Given<? extends String> input) {
        return forecast(input.size(), answer.usual());
    }

    /** The same where it is known how many tokens such an answer usually has. */
    Forecast forecast(Size input, OptionalLong usual) {
        var asked = prompt.withSystem(systemText()).withFormat(answer.format());
        return new AskForecast(asked, usual, answer.longest(), chance, model).of(input, more);
    }

    private O first(Prompt asked, Call call) {
        return switch (attempt(asked, call)) {
            case Attempt.Good<O>(var value) -> value;
            case Attempt.Bad<O>(var text, var why) -> second(chance.after(asked, text, why), call);
        };
    }

    private O second(Prompt asked, Call call) {
        return switch (attempt(asked, call)) {
            case Attempt.Good<O>(var value) -> value;
            case Attempt.Bad<O>(var text, var why) -> throw new UnreadableAnswerException(text, why);
        };
    }

    private Attempt<O> attempt(Prompt asked, Call call) {
        var sample = call.send(asked, model);
        var attempt = judged(sample);
        switch (attempt) {
            case Attempt.Good<O> good -> noteSuccess(sample, good.value(), asked, call);
            case Attempt.Bad<O>(var text, var why) -> call.note(new Note.Unreadable(text, why));
        }
        return attempt;
    }

    private Attempt<O> judged(Sample sample) {
        if (sample.finish() == Sample.Finish.WITHHELD) {
            throw new UnreadableAnswerException(sample.text(), "the provider withheld it (content filter or refusal)");
        }
        return switch (answer.read(sample.text())) {
            case Answer.Reading.Read<O>(var value) ->
                fault.apply(value)
                        .<Attempt<O>>map(why -> new Attempt.Bad<>(sample.text(), why))
                        .orElseGet(() -> new Attempt.Good<>(value));
            case Answer.Reading.Unreadable<O>(var why) -> new Attempt.Bad<>(sample.text(), why + cut(sample));
        };
    }

    private static String cut(Sample sample) {
        return sample.finish() == Sample.Finish.CUT ? " (it was cut off: raise its max tokens)" : "";
    }

    private void noteSuccess(Sample sample, O value, Prompt asked, Call call) {
        if (sample.finish() == Sample.Finish.CUT && answer.format() instanceof dev.fanfold.model.Format.Text) {
            asked.maxTokens().ifPresent(limit -> call.note(new Note.Cut(limit)));
        }
        if (answer instanceof ProseOrMissing) {
            ProseOrMissing.lack(value.toString()).ifPresent(what -> call.note(new Note.Missing(what)));
        }
    }

    private String systemText() {
        return Stream.of(prompt.system(), answer.instruction())
                .filter(text -> !text.isBlank())
                .reduce((head, tail) -> head + "\n\n" + tail)
                .orElse("");
    }

    private Ask<O> with(Prompt changed) {
        return new Ask<>(changed, answer, chance, fault, model, more);
    }

    /** The same question with its answer read in another way; a check of the former type no longer applies. */
    <T> Ask<T> reading(Answer<T> otherwise) {
        return new Ask<>(prompt, otherwise, chance, sound -> Optional.empty(), model, more);
    }

    /** What one sample came to. */
    private sealed interface Attempt<O> {
        record Good<O>(O value) implements Attempt<O> {}

        record Bad<O>(String text, String why) implements Attempt<O> {}
    }
}
