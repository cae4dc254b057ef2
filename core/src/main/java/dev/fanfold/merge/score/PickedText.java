package dev.fanfold.merge.score;

import dev.fanfold.result.PartId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pick as a person reads it. */
record PickedText<O>(Picked<O> picked) {
    private static final int SHOWN = 60;

    /** For example: Picked: attempt 3 over 2 others, and then a line for each of the three. */
    String lines() {
        return Stream.of(
                        Stream.of(verdict()),
                        picked.ranking().stream().map(PickedText::line),
                        picked.out().stream().map(one -> "  " + one.part() + ": out; " + one.why()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String verdict() {
        var ranking = picked.ranking();
        var over = switch (ranking.size()) {
            case 1 -> ", the only one judged";
            case 2 -> " over " + ranking.get(1).part();
            default -> " over " + (ranking.size() - 1) + " others";
        };
        return "Picked: " + ranking.getFirst().part() + over + " by " + picked.measure() + (picked.tie() ? tie() : "");
    }

    private String tie() {
        return "; a tie with " + others() + ", so the first of the equal ones";
    }

    private String others() {
        var first = picked.ranking().getFirst().part();
        return picked.tied().stream()
                .filter(part -> !part.equals(first))
                .map(PartId::toString)
                .collect(Collectors.joining(", "));
    }

    private static String line(Picked.Scored<?> one) {
        return "  " + one.part() + ": " + String.format(Locale.ROOT, "%.2f", one.score())
                + own(String.valueOf(one.value()))
                + (one.reason().isEmpty() ? "" : "; " + one.reason())
                + (one.thin() ? "; only " + one.rest() + " could be used" : "");
    }

    /** Its own words, so that nobody takes those of the judge for them. */
    private static String own(String value) {
        var line = value.strip().replaceAll("\\s+", " ");
        return " \"" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "\"";
    }

    List<String> advice() {
        var advice = new ArrayList<String>();
        if (picked.tie()) {
            advice.add("the pick is a tie: nothing told "
                    + picked.ranking().getFirst().part() + " apart from " + others()
                    + ", so the first of them was kept");
        }
        picked.ranking().stream()
                .filter(Picked.Scored::thin)
                .map(one -> one.part() + " was scored by only " + one.rest() + ": "
                        + one.lost().getFirst().why())
                .forEach(advice::add);
        unheard().forEach(advice::add);
        return List.copyOf(advice);
    }

    private Stream<String> unheard() {
        var duels = picked.duels().stream()
                .filter(duel -> duel.bouts().stream().anyMatch(bout -> bout.preferred() == Duel.Preferred.NONE))
                .map(duel -> "a judge of " + duel.one() + " against " + duel.other() + " gave no answer that counts");
        var lists = picked.listings().stream()
                .flatMap(one -> one instanceof Listing.Lost lost ? Stream.of(lost) : Stream.empty())
                .map(lost -> "one list of all rivals came to nothing: " + lost.why());
        return Stream.concat(duels, lists);
    }
}
