package dev.fanfold.cli.models;

import dev.fanfold.limit.Prices;
import dev.fanfold.model.Endpoint;
import dev.fanfold.openai.Listing;
import java.util.List;
import java.util.Optional;

/** What became of asking one server. */
record Finding(Candidate server, Listing listing) {
    /**
     * Whether a run may hope for answers from it. Without a list it may answer all the same; but all the programs of this
     * machine that have a short name keep one, so there something else has taken the port.
     */
    boolean usable() {
        return switch (listing) {
            case Listing.Listed(var models) -> !models.isEmpty();
            case Listing.Unlisted unlisted -> !server.local();
            default -> false;
        };
    }

    /** Its models, as {@code --model} wants them. */
    List<String> models() {
        return listing instanceof Listing.Listed(var models)
                ? models.stream().map(server::model).toList()
                : List.of();
    }

    /** One to begin with: those with a price answer prompts, which others may not be made for. */
    Optional<String> example() {
        if (!(listing instanceof Listing.Listed(var models))) {
            return Optional.empty();
        }
        return models.stream()
                .filter(this::priced)
                .findFirst()
                .or(() -> models.stream().findFirst())
                .map(server::model);
    }

    private boolean priced(String model) {
        return Prices.shipped()
                .find(Endpoint.live(server.address().toString(), model))
                .isPresent();
    }
}
