package dev.fanfold.cli.run;

import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.show.SpendingText;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Spent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is missing because a budget did not bear it: what was spent, and what to do. */
public record Shortfall(Limits limits, Spent spent) {
    private static final String BY_BUDGET = "the budget of ";
    private static final String BY_MONEY = BY_BUDGET + "$";

    /** One line for each budget that was met. */
    public List<String> of(Collection<? extends Part<?>> parts) {
        var reasons = parts.stream().flatMap(Shortfall::caps).toList();
        var money = limits.budget()
                .filter(cap -> reasons.stream().anyMatch(why -> why.startsWith(BY_MONEY)))
                .map(cap -> SpendingText.spentOf(spent, cap));
        var tokens = limits.tokenBudget()
                .filter(cap -> reasons.stream().anyMatch(why -> !why.startsWith(BY_MONEY)))
                .map(cap -> SpendingText.tokensOf(spent, cap));
        return Stream.of(money, tokens).flatMap(Optional::stream).toList();
    }

    /** Whether a budget is why this part has no answer. */
    public static boolean met(Part<?> part) {
        return caps(part).findAny().isPresent();
    }

    /** A provider's cap of the day has words of its own. */
    private static Stream<String> caps(Part<?> part) {
        return part instanceof Part.Failed<?> failed
                ? caps(failed.cause()).filter(why -> why.startsWith(BY_BUDGET))
                : Stream.empty();
    }

    private static Stream<String> caps(Throwable cause) {
        return switch (cause) {
            case ModelException.Cap cap -> Stream.of(Objects.toString(cap.getMessage()));
            case RunFailedException inner -> inner.parts().stream().flatMap(Shortfall::caps);
            default -> Stream.empty();
        };
    }
}
