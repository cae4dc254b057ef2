package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.reply.Dice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The fault rules of a running server, each with its count of requests. */
final class FaultScript {

    private record Running(int number, Faults rule, AtomicLong seen) {
        boolean strikes(Asked asked, Dice dice) {
            return rule.condition().test(asked) && rule.strikes(seen.getAndIncrement(), dice.with(number));
        }
    }

    private final List<Running> rules;

    FaultScript(List<Faults> faults) {
        this.rules = IntStream.range(0, faults.size())
                .mapToObj(number -> new Running(number, faults.get(number), new AtomicLong()))
                .toList();
    }

    /** What goes wrong with this request, if anything. */
    Optional<Fault> next(Asked asked, Dice dice) {
        return rules.stream()
                .filter(rule -> rule.strikes(asked, dice))
                .findFirst()
                .map(struck -> struck.rule().fault());
    }
}
