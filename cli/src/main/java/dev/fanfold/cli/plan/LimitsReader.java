package dev.fanfold.cli.plan;

import java.util.Optional;

/** Reads what a plan keeps its runs to: {@code budget:}, {@code token_budget:} and {@code limits:}. */
final class LimitsReader {
    private LimitsReader() {}

    static Limits read(Fields fields) {
        var budget = fields.field("budget").flatMap(Field::money);
        var tokenBudget = fields.field("token_budget").flatMap(LimitsReader::atLeast1);
        var rates = fields.field("limits")
                .flatMap(field ->
                        field.fields("a mapping such as { requests_per_minute: 500, tokens_per_minute: 200000 }"));
        var limits = new Limits(
                budget,
                tokenBudget,
                rates.flatMap(rate -> rate.field("requests_per_minute")).flatMap(LimitsReader::atLeast1),
                rates.flatMap(rate -> rate.field("tokens_per_minute")).flatMap(LimitsReader::atLeast1));
        rates.ifPresent(Fields::end);
        return limits;
    }

    private static Optional<Integer> atLeast1(Field field) {
        return field.whole(1, Integer.MAX_VALUE);
    }
}
