package dev.fanfold.merge.synthesis.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Joins spans of time that are told in two units: {@code 1 h 30 min} is ninety minutes. */
final class Spans {
    private static final Pattern BETWEEN = Pattern.compile("(?i)^\\s?\\p{L}+\\.?,?( and)? ?$");

    private Spans() {}

    static List<Mention> joined(List<Mention> mentions, String text) {
        var all = new ArrayList<Mention>();
        for (var next : mentions) {
            if (!all.isEmpty() && belongs(all.getLast(), next, text)) {
                all.add(join(all.removeLast(), next, text));
            } else {
                all.add(next);
            }
        }
        return all;
    }

    private static boolean belongs(Mention before, Mention next, String text) {
        var one = before.whole().unit();
        var other = next.whole().unit();
        return one.kind().equals("time")
                && one.sameKind(other)
                && one.factor().compareTo(other.factor()) > 0
                && before.end() <= next.start()
                && BETWEEN.matcher(text.substring(before.end(), next.start())).find();
    }

    private static Mention join(Mention before, Mention next, String text) {
        var sum = seconds(before).add(seconds(next));
        var parts = Stream.concat(
                        before.parts().isEmpty() ? Stream.of(before.whole()) : before.parts().stream(),
                        Stream.of(next.whole()))
                .toList();
        var whole = new Figure(Set.of(sum), Unit.named("s"), before.whole().about());
        return new Mention(text.substring(before.start(), next.end()), before.start(), next.end(), whole, parts, true);
    }

    private static java.math.BigDecimal seconds(Mention mention) {
        return mention.whole()
                .numbers()
                .iterator()
                .next()
                .multiply(mention.whole().unit().factor());
    }
}
