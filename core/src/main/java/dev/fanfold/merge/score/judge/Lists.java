package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.judge.Heard;
import dev.fanfold.merge.score.Juror;
import dev.fanfold.merge.score.Listing;
import dev.fanfold.merge.score.Listing.Place;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.result.PartId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Has all candidates ranked at once, each time in another order.
 *
 * @param times by each juror
 */
record Lists(Bench bench, int times) {
    /** One question: who ranks the candidates in this order. */
    private record Order(Juror juror, List<Candidate> shown) {}

    Picked<String> ranked(List<Candidate> candidates) {
        var listings = candidates.size() == 1 ? List.<Listing>of() : listings(candidates);
        var ranked = listings.stream()
                .filter(one -> one instanceof Listing.Ranked)
                .map(one -> (Listing.Ranked) one)
                .toList();
        if (ranked.isEmpty() && candidates.size() > 1) {
            throw Unheard.none(listings.size() + " lists", ((Listing.Lost) listings.getFirst()).why());
        }
        return new Borda(candidates, ranked).picked(listings);
    }

    private List<Listing> listings(List<Candidate> candidates) {
        var orders = bench.rubric().jurors().stream()
                .flatMap(juror -> IntStream.range(0, times)
                        .mapToObj(i ->
                                new Order(juror, new Shuffle(juror + ", list " + i).of(candidates, Candidate::text))))
                .toList();
        var questions = IntStream.range(0, orders.size())
                .mapToObj(i -> question(orders.get(i), i))
                .toList();
        var heard = bench.hearing().each(questions);
        return IntStream.range(0, orders.size())
                .mapToObj(i -> listing(orders.get(i), heard.get(i)))
                .toList();
    }

    private Hearing.Question<Map<String, Place>> question(Order order, int turn) {
        return new Hearing.Question<>(
                JudgeAsk.list(order.juror(), order.shown().size()),
                bench.prompt().list(order.shown()),
                Integer.toString(turn));
    }

    private static Listing listing(Order order, Heard<Map<String, Place>> heard) {
        var shown = order.shown().stream().map(Candidate::part).toList();
        return switch (heard) {
            case Heard.Answer<Map<String, Place>>(var places) ->
                new Listing.Ranked(order.juror(), shown, byPart(shown, places));
            case Heard.Lost<Map<String, Place>> lost -> new Listing.Lost(order.juror(), shown, lost.why());
        };
    }

    private static Map<PartId, Place> byPart(List<PartId> shown, Map<String, Place> places) {
        var labels = JudgePrompt.labels(shown.size());
        var byPart = new LinkedHashMap<PartId, Place>();
        IntStream.range(0, shown.size())
                .forEach(i -> byPart.put(shown.get(i), Objects.requireNonNull(places.get(labels.get(i)))));
        return byPart;
    }
}
