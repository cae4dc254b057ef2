package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.run.Levers;
import dev.fanfold.cli.show.Concern;
import dev.fanfold.cli.show.SpendingText;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.WorstCase;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Spent;
import java.util.Optional;

/**
 * What a budget must bear for a single call about records: nobody says how long their answers may be, so every call is held
 * at the longest there can be, and a budget that does not bear that bears none of them.
 *
 * @param worst of a prompt that holds the task and no record
 * @param price of the model, where it is known
 */
record LeastCall(WorstCase worst, Optional<Price> price) {
    static LeastCall of(Question question, Optional<Price> price) {
        return new LeastCall(WorstCase.of(Prompt.of(question.task())), price);
    }

    /**
     * Why no call at all can go out; empty where one may.
     *
     * @param spent what was spent of the budget before
     */
    Optional<Concern> refused(Limits limits, Spent spent) {
        return price.map(worst::at)
                .flatMap(least -> limits.budget()
                        .filter(budget -> budget.compareTo(spent.money().plus(least)) < 0)
                        .map(budget -> SpendingText.noCall(budget, spent.money(), least, Levers.MAP.cheaper())))
                .or(() -> limits.tokenBudget()
                        .filter(budget -> budget < spent.tokens() + worst.tokens())
                        .map(budget -> SpendingText.noCall(budget, spent.tokens(), worst.tokens())));
    }
}
