package dev.fanfold.cli.plan;

import dev.fanfold.work.Ask;
import dev.fanfold.work.Items;
import dev.fanfold.work.Template;
import dev.fanfold.work.Work;
import java.util.Set;

/** Makes asks of what is written. */
final class Asks {
    private static final Set<String> INPUT_ALONE = Set.of(AskText.INPUT);

    private Asks() {}

    /**
     * The work of one ask: the very ask that Java would write, unless its texts hold more than the input.
     *
     * @param steps answers of earlier steps by name
     */
    static Work<String, Object> work(AskText text, Filling steps) {
        var user = new Template(text.userText());
        if (text.inSystem().isEmpty() && INPUT_ALONE.containsAll(user.names())) {
            return Widened.work(labelled(text, prose(text, text.systemText()).user(user.text())));
        }
        return new FilledAsk(text.systemText(), user.text(), steps, system -> labelled(text, prose(text, system)));
    }

    /** The ask of a synthesiser, whose places are filled already. */
    static Ask<String> editor(AskText text, Filling values) {
        return prose(text, values.fill(text.systemText())).expecting(values.missing(text.systemText()));
    }

    /** A question about many records. */
    static Items<?> items(AskText text, Filling steps) {
        var items = Ask.items(steps.fill(text.systemText())).expecting(steps.missing(text.systemText()));
        items = text.maxTokens().map(items::maxTokens).orElse(items);
        items = text.temperature().map(items::temperature).orElse(items);
        items = text.model().map(AskText.Words::text).map(items::on).orElse(items);
        return labelled(text, items);
    }

    private static Items<?> labelled(AskText text, Items<String> items) {
        var labels = text.labels();
        return labels.isEmpty()
                ? items
                : items.labels(
                        labels.get(0), labels.get(1), labels.stream().skip(2).toArray(String[]::new));
    }

    private static Ask<String> prose(AskText text, String system) {
        var ask = Ask.system(system);
        ask = text.maxTokens().map(ask::maxTokens).orElse(ask);
        ask = text.temperature().map(ask::temperature).orElse(ask);
        return text.model().map(AskText.Words::text).map(ask::on).orElse(ask);
    }

    private static Ask<?> labelled(AskText text, Ask<String> ask) {
        if (!text.ranking().isEmpty()) {
            return AskReader.ranking(ask, text.ranking());
        }
        return text.labels().isEmpty() ? ask : AskReader.ask(ask, text.labels());
    }
}
