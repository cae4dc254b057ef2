package dev.fanfold.engine.onion;

import dev.fanfold.limit.Hold;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.WorstCase;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import java.util.Optional;

/** What a prompt costs at which model, and the bank that pays for it. Threads: any. */
record Accounts(Bank bank, KnownPrices prices) {
    Optional<Price> price(Model model) {
        return prices.of(model.endpoint());
    }

    Hold worst(Prompt prompt, Model model) {
        return WorstCase.of(prompt).hold(price(model));
    }

    /** Under a cap every answer has a bound, so that its worst case is one. */
    Prompt bounded(Prompt prompt) {
        return bank.capped() ? WorstCase.bounded(prompt) : prompt;
    }

    /** Whether there is room for several more such calls. */
    boolean roomy(Errand errand) {
        return bank.roomy(worst(errand.prompt(), errand.model()));
    }
}
