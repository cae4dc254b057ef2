package dev.fanfold.cli.plan;

import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Template;
import dev.fanfold.work.Work;
import java.util.HashMap;
import java.util.Map;
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
record FilledAsk(Template system, Template user, Map<String, String> steps, Function<String, Ask<?>> ask)
        implements Work<String, Object> {
    @Override
    public Object answer(String input, Call call) {
        var values = new HashMap<>(steps);
        values.put(AskText.INPUT, input);
        return call.<String, Object>ask(ask.apply(system.fill(values)), user.fill(values));
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
