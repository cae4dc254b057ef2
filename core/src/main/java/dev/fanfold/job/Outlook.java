package dev.fanfold.job;

import dev.fanfold.merge.Merge;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Size;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the parts of one fan would send, and what their merge will read.
 *
 * @param parts all parts side by side; the answer is that of all of them
 * @param subject how long the subject is, where the parts come with it
 */
public record Outlook(Forecast parts, Optional<Size> subject) {
    private static final String UNREAD = "how many parts its input is cut into shows only when it is there and read";

    /** What this merge would send after the parts. */
    public Forecast merge(Merge<?, ?> merge) {
        return merge.forecast(parts.answer(), subject).at("merge");
    }

    /** Parts by volume: as many as the input has, of which one is looked at after another. */
    static <I> Outlook ofPieces(Given<? extends I> input, Pieces<? super I> pieces) {
        return switch (input) {
            case Given.Known<? extends I>(var value) -> ofPieces(pieces.of(value));
            case Given.Unseen<?> unseen -> new Outlook(Forecast.unknown(UNREAD), Optional.empty());
        };
    }

    private static Outlook ofPieces(Stream<Forecast> each) {
        try (each) {
            var all = each.sequential().reduce(Forecast.none(), Forecast::beside);
            return new Outlook(all.at("each piece"), Optional.empty());
        }
    }

    /** The forecasts of the pieces of an input, lazily. */
    @FunctionalInterface
    interface Pieces<I> {
        Stream<Forecast> of(I input);
    }
}
