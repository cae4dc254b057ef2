package dev.fanfold.cli.plan;

import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Work;
import java.util.function.Function;

/**
 * An ask whose texts hold answers of earlier steps.
 *
 * <p>Model text is data: each text is filled once, and then only handed on as it is, so a place that an answer spells out
 * is never filled.
 *
 * @param steps answers by the name of their step
 * @param ask the ask with this system text, and the input for its user's message
 */
record FilledAsk(String system, String user, Filling steps, Function<String, Ask<?>> ask)
        implements Work<String, Object> {
    @Override
    public Object answer(String input, Call call) {
        var filling = steps.with(AskText.INPUT, Given.of(input));
        return call.<String, Object>ask(ask.apply(filling.fill(system)), filling.fill(user));
    }

    @Override
    public Forecast forecast(Given<? extends String> input) {
        var filling = steps.with(AskText.INPUT, input);
        return ask.apply(filling.fill(system))
                .expecting(filling.missing(system).plus(filling.missing(user)))
                .forecast(filling.fill(user));
    }

    @Override
    public FilledAsk besideSiblings() {
        return new FilledAsk(system, user, steps, text -> ask.apply(text).besideSiblings());
    }

    @Override
    public FilledAsk amongRivals() {
        return new FilledAsk(system, user, steps, text -> ask.apply(text).amongRivals());
    }
}
