package dev.fanfold.work;

import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one ask would send, by the conventions of {@link Forecast}.
 *
 * @param prompt as it is sent, with the places of its user's message still open
 * @param usual output tokens that such an answer has as a rule
 * @param longest tokens that the text of a value has at most when it is read
 */
record AskForecast(
        Prompt prompt, OptionalLong usual, OptionalLong longest, SecondChance chance, Optional<String> model) {
    private static final String INPUT = "input";

    /**
     * The forecast.
     *
     * @param more what its texts will hold besides
     */
    Forecast of(Size input, Size more) {
        var answer = new Size(1, 1, Math.min(expected(), answerWorst()), answerWorst());
        var first = prompted(input).plus(more);
        var second = first.plus(chance.besides(2 * most()));
        var range = new Range(
                new Load(1, first.lowest(), 1),
                new Load(1, first.expected(), expected()),
                new Load(2, first.plus(second).worst(), 2 * most()),
                new Load(1, second.worst(), most()));
        return new Forecast(Map.of(model, range), Conventions.CALL + expected(), answer, Set.of());
    }

    /** Two texts apart never count less than the two joined, so the parts of a prompt may be counted apart. */
    private Size prompted(Size input) {
        var user = new Template(prompt.user());
        return Size.of(prompt.system())
                .plus(Size.of(user.fill(Map.of(INPUT, ""))))
                .plus(input.times(user.places(INPUT)))
                .plus(Size.of(prompt.format() instanceof Format.Json json ? json.schema() : ""))
                .plus(Conventions.FRAME);
    }

    private long most() {
        return prompt.maxTokens().isPresent() ? prompt.maxTokens().getAsInt() : Conventions.OUTPUT_WORST;
    }

    private long expected() {
        long half = prompt.maxTokens().isPresent() ? Math.ceilDiv(most(), 2) : Conventions.OUTPUT_EXPECTED;
        return Math.min(most(), Math.max(1, usual.orElse(half)));
    }

    private long answerWorst() {
        return longest.orElse(2 * most());
    }
}
