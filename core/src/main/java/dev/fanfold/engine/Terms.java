package dev.fanfold.engine;

import dev.fanfold.engine.onion.Turn;
import dev.fanfold.job.FanRules;
import dev.fanfold.journal.Line;
import dev.fanfold.result.PartId;
import dev.fanfold.result.WallTime.Share;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The terms on which the tasks of a fan are done.
 *
 * @param window how many may exist at once
 * @param ahead how many tasks' worth of the input may be begun and not handed on
 * @param remains what is kept of them
 * @param appetite how many are wanted
 * @param turn when it is the turn of each, from that of the whole fan
 * @param together what so many tasks have in common; negative where nobody knows how many
 * @param handing what the time is spent on while parts are handed on
 * @param first what is done before a task, on its thread
 * @param place whose the place of the scope is in a journal
 * @param stuck how many of these wait for others of their fan, which have not come or never will
 */
record Terms<X>(
        int window,
        int ahead,
        Remains<X> remains,
        Appetite<X> appetite,
        BiFunction<Turn, PartId, Turn> turn,
        LongFunction<Company> together,
        Share handing,
        Consumer<Scope> first,
        Place place,
        ToIntFunction<Stream<PartId>> stuck) {
    /** Whose the place of a scope is in a journal, where several fans stand in it. */
    enum Place {
        /** This fan tells there what counted, and goes by what did. */
        OWN,
        /** A fan inside of it does, or none. */
        OTHERS
    }

    /** How an earlier fan in the place of this one was stopped early. */
    Optional<Line.Merged> precedent(Scope scope) {
        return place == Place.OWN ? scope.precedent() : Optional.empty();
    }

    /** All parts are kept, and the merge says how many it wants. */
    static <X> Terms<X> keeping(Engine engine, FanRules rules, Appetite<X> appetite) {
        return new Terms<>(
                engine.window(),
                Integer.MAX_VALUE,
                new Remains.Kept<>(),
                appetite,
                (turn, id) -> turn,
                count -> Company.of(rules, engine.onion(), count),
                Share.ENGINE,
                Scope::began,
                Place.OWN,
                running -> 0);
    }

    /** All parts are kept, and all are wanted; they are folded elsewhere, or not at all. */
    static <X> Terms<X> keepingAll(Engine engine, FanRules rules) {
        var own = Terms.<X>keeping(engine, rules, Appetite.forAll());
        return new Terms<>(
                own.window,
                own.ahead,
                own.remains,
                own.appetite,
                own.turn,
                own.together,
                own.handing,
                own.first,
                Place.OTHERS,
                own.stuck);
    }

    /** Parts that may wait for one another need a place each, go their own way, and say themselves when they begin. */
    static <X> Terms<X> waiting(int places, ToLongFunction<PartId> urgency, ToIntFunction<Stream<PartId>> stuck) {
        return new Terms<>(
                places,
                Integer.MAX_VALUE,
                new Remains.Kept<>(),
                Appetite.forAll(),
                (turn, id) -> turn.moreUrgent(urgency.applyAsLong(id)),
                count -> Company.NONE,
                Share.ENGINE,
                scope -> {},
                Place.OWN,
                stuck);
    }

    /** Parts go by in their order, and no more of them are kept than a slow one may hold up. */
    static <X> Terms<X> passing(Engine engine, FanRules rules) {
        return new Terms<>(
                engine.window(),
                engine.ahead(),
                new Remains.Summed<>(),
                Appetite.forAll(),
                (turn, id) -> turn.firstCome(),
                count -> Company.of(rules, engine.onion(), count),
                Share.MERGE,
                Scope::began,
                Place.OWN,
                running -> 0);
    }
}
