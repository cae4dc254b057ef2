package dev.fanfold.cli.journal.command;

import dev.fanfold.journal.Line;
import dev.fanfold.journal.Word;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import java.util.List;

/** A line as a row of its table: the columns of {@link SqlTable}, in their order. What may be absent is an {@code Optional}. */
final class SqlRow {
    private SqlRow() {}

    static List<Object> of(Line line) {
        return switch (line) {
            case Line.Opened opened -> row(opened.version(), opened.by(), Word.of(opened.prompts()));
            case Line.Began began ->
                row(began.run(), began.plan(), began.input(), began.at().toString());
            case Line.Intent intent -> of(intent);
            case Line.Answered answered -> of(answered);
            case Line.Refused refused ->
                row(
                        refused.key().toString(),
                        refused.where(),
                        refused.attempt(),
                        Word.of(refused.refusal().kind()),
                        refused.refusal().message());
            case Line.Settled settled ->
                row(
                        settled.attempt(),
                        Word.of(settled.bill()),
                        settled.cost().map(Money::nanos),
                        settled.tokens(),
                        settled.at().toString());
            case Line.Merged merged ->
                row(
                        merged.run(),
                        merged.where(),
                        merged.counted().toString(),
                        merged.unheard().toString(),
                        merged.begun().toString(),
                        merged.why());
            case Line.Sealed sealed ->
                row(sealed.run(), Word.of(sealed.outcome()), sealed.at().toString());
            case Line.Unknown unknown -> row(unknown.type(), unknown.json());
        };
    }

    private static List<Object> of(Line.Intent intent) {
        var endpoint = intent.endpoint();
        return row(
                intent.attempt(),
                intent.key().toString(),
                intent.where(),
                endpoint.provider(),
                endpoint.model(),
                Word.of(endpoint.author()),
                intent.worst().map(Money::nanos),
                intent.tokens(),
                intent.at().toString());
    }

    private static List<Object> of(Line.Answered answered) {
        var usage = answered.reply().usage();
        return row(
                answered.key().toString(),
                answered.where(),
                answered.attempt(),
                answered.prompt().map(Prompt::system),
                answered.prompt().map(Prompt::user),
                answered.reply().first().text(),
                usage.input(),
                usage.cached(),
                usage.output(),
                answered.json());
    }

    private static List<Object> row(Object... cells) {
        return List.of(cells);
    }
}
