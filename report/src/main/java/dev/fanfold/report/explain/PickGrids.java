package dev.fanfold.report.explain;

import dev.fanfold.merge.score.Duel;
import dev.fanfold.merge.score.Listing;
import dev.fanfold.merge.score.Out;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Grid.Cell;
import dev.fanfold.report.story.Grid.Row;
import dev.fanfold.report.story.Grid.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A pick: the ranking, every reading with its reason, every duel and every listing. */
record PickGrids(Picked<?> picked) {
    private static final int CELL = 400;

    List<Grid> grids() {
        return List.of(ranking(), readings(), duels(), listings(), out());
    }

    private Grid ranking() {
        var best = picked.ranking().stream()
                .mapToDouble(Picked.Scored::score)
                .max()
                .orElse(1);
        var rows = new ArrayList<Row>();
        for (var one : picked.ranking()) {
            rows.add(new Row(
                    rows.isEmpty() ? Tone.GOOD : Tone.PLAIN,
                    List.of(
                            Cell.of(String.valueOf(rows.size() + 1)),
                            Cell.of(one.part().name() + place(rows.isEmpty())),
                            Cell.bar(score(one.score()), best > 0 ? one.score() / best : 0),
                            Cell.of(Clipped.line(CELL, one.reason())),
                            Cell.of(Clipped.line(CELL, Shortened.of(CELL, one.value()))))));
        }
        return new Grid("Ranking by " + picked.measure(), List.of("Place", "Part", "Score", "Reason", "Answer"), rows);
    }

    private String place(boolean first) {
        return first ? picked.tie() ? " (kept; a tie)" : " (kept)" : "";
    }

    private Grid readings() {
        var rows = new ArrayList<Row>();
        for (var one : picked.ranking()) {
            int times = 0;
            for (var reading : one.readings()) {
                var number = String.valueOf(++times);
                reading.marks()
                        .forEach((criterion, mark) -> rows.add(Row.of(
                                Tone.PLAIN,
                                one.part().name(),
                                number,
                                reading.juror().toString(),
                                criterion,
                                String.valueOf(reading.weight(criterion)),
                                mark.score() + " of 5",
                                Clipped.line(CELL, mark.evidence()))));
            }
            one.lost()
                    .forEach(lost -> rows.add(Row.of(
                            Tone.BAD,
                            one.part().name(),
                            "",
                            lost.juror().toString(),
                            "",
                            "",
                            "lost",
                            Clipped.line(CELL, lost.why()))));
        }
        return new Grid(
                "Readings", List.of("Part", "Reading", "Juror", "Criterion", "Weight", "Mark", "Evidence"), rows);
    }

    private Grid duels() {
        var rows = picked.duels().stream()
                .flatMap(duel -> duel.bouts().stream().map(bout -> bout(duel, bout)))
                .toList();
        return new Grid(
                "Duels, each in both orders", List.of("Duel", "Juror", "Shown first", "Preferred", "Reason"), rows);
    }

    private static Row bout(Duel duel, Duel.Bout bout) {
        return Row.of(
                Tone.PLAIN,
                duel.toString(),
                bout.juror().toString(),
                bout.first().name(),
                bout.rival()
                        .map(Object::toString)
                        .orElse(bout.preferred().name().toLowerCase(Locale.ROOT)),
                Clipped.line(CELL, bout.reason()));
    }

    private Grid listings() {
        var rows = picked.listings().stream().map(PickGrids::listing).toList();
        return new Grid("Listings, each in another order", List.of("Juror", "Order shown", "Outcome"), rows);
    }

    private static Row listing(Listing listing) {
        var shown = listing.shown().stream().map(Object::toString).collect(Collectors.joining(", "));
        return switch (listing) {
            case Listing.Ranked ranked ->
                Row.of(
                        Tone.PLAIN,
                        ranked.juror().toString(),
                        shown,
                        ranked.places().entrySet().stream()
                                .map(place -> place.getValue().place() + ". " + place.getKey() + ": "
                                        + Clipped.line(CELL, place.getValue().evidence()))
                                .collect(Collectors.joining("; ")));
            case Listing.Lost lost -> Row.of(Tone.BAD, lost.juror().toString(), shown, "lost: " + lost.why());
        };
    }

    private Grid out() {
        var rows = picked.out().stream()
                .map(one -> Row.of(
                        one instanceof Out.Gated ? Tone.PLAIN : Tone.BAD,
                        one.part().name(),
                        one.why()))
                .toList();
        return new Grid("Not judged", List.of("Part", "Why"), rows);
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
