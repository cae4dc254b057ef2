package dev.fanfold.limit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of a price table: what one model costs at one provider, and who says so.
 *
 * @param providers the names of one and the same provider: its short name, its host
 * @param model the name of the model there; {@code *} for every model that has no line of its own
 * @param price what it costs
 * @param asOf the day on which that was listed; none where a program stated the price itself
 * @param source where it was listed
 */
public record PriceRow(List<String> providers, String model, Price price, Optional<LocalDate> asOf, String source) {
    /** The model of a line that holds for every other model of its provider. */
    static final String ANY_MODEL = "*";

    public PriceRow {
        providers = providers.stream().map(Server::nameOf).toList();
        if (providers.isEmpty() || providers.contains("") || model.isBlank()) {
            throw new IllegalArgumentException("a price needs the name of a provider and of a model");
        }
    }

    /** A price that a program states itself. */
    static PriceRow stated(String provider, String model, Price price) {
        return new PriceRow(List.of(provider), model, price, Optional.empty(), "stated by the program");
    }

    /** The same, with another price for prompts of more than so many tokens. */
    PriceRow beyond(long tokens, Price dearer) {
        return new PriceRow(providers, model, price.beyond(tokens, dearer), asOf, source);
    }

    @Override
    public String toString() {
        return model + " at " + providers.getFirst();
    }
}
