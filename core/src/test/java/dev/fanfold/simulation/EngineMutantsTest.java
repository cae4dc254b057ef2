package dev.fanfold.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.simulation.Mutant.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Mistakes written into the engine itself are found within a bounded number of runs; the right engine passes them all. */
@DisplayName("A mistake in the engine is found")
@Execution(ExecutionMode.CONCURRENT)
class EngineMutantsTest {
    private static final long SEEDS = 5_000;
    private static final String ONION = "engine/onion/";

    private record Mistake(String name, List<Edit> edits) {
        Mistake(String name, Edit... edits) {
            this(name, List.of(edits));
        }
    }

    @TempDir
    private Path classes;

    @BeforeAll
    static void needsASchedulerOfItsOwn() {
        SimulatedThreads.assumeAvailable();
    }

    @TestFactory
    Stream<DynamicTest> every_mistake_is_found() {
        return Stream.of(money(), calls(), answers(), votes())
                .flatMap(List::stream)
                .map(mistake -> DynamicTest.dynamicTest(mistake.name, () -> assertFound(mistake)));
    }

    private void assertFound(Mistake mistake) throws ReflectiveOperationException, IOException {
        var found = Mutant.of(mistake.edits.toArray(Edit[]::new))
                .foundBy(SEEDS, Files.createTempDirectory(classes, "mutant"));
        assertThat(found.isPresent()).as("found within %d seeds", SEEDS).isTrue();
    }

    private static List<Mistake> money() {
        return List.of(
                new Mistake(
                        "a bank that looks in one step and takes in another",
                        new Edit("limit/Purse.java", "public Budget budget() {", LOOKS_AND_TAKES),
                        new Edit(ONION + "Bank.java", "for (var verdict = purse", LOOKS_THEN_TAKES)),
                new Mistake(
                        "an unknown charge that is taken for none",
                        new Edit(ONION + "BudgetLayer.java", "bank().settleUnknown(hold)", "bank().release(hold)")),
                new Mistake(
                        "a reply that does not say its cost and is taken for free",
                        new Edit(ONION + "BudgetLayer.java", "Objects.equals(usage, Usage.NONE)", "false")),
                new Mistake(
                        "money set aside that is never given back",
                        new Edit(
                                "engine/Runner.java", "reserve.ifPresent(scope.engine().onion().bank()::close);", "")));
    }

    private static final String LOOKS_AND_TAKES = """
            public boolean looks(Hold wanted) {
                return worstOf(wanted).fitsIn(free());
            }

            public void takes(Hold wanted) {
                held = held.plus(worstOf(wanted));
                open.put(wanted, new Draw(Optional.empty(), Amount.NONE));
            }

            public Budget budget() {
            """;

    private static final String LOOKS_THEN_TAKES = """
            if (purse.looks(wanted)) {
                lock.unlock();
                Thread.yield();
                lock.lock();
                purse.takes(wanted);
                return;
            }
            for (var verdict = purse""";

    private static List<Mistake> calls() {
        return List.of(
                new Mistake(
                        "a door that forgets the permit of one who is interrupted",
                        new Edit(ONION + "Door.java", "admission.untaken(ticket.claim());", "")),
                new Mistake(
                        "a door without patience",
                        new Edit(
                                "limit/Admission.java",
                                "return everAnswered || spoke ? patience.toNanos()",
                                "return everAnswered || spoke ? 0")),
                new Mistake(
                        "a door that keeps the place of one who went away",
                        new Edit(
                                ONION + "Door.java",
                                "private void withdraw(Ticket ticket) {",
                                "private void withdraw(Ticket ticket) { if (ticket.fate() == Ticket.Fate.WAITING) return;")),
                new Mistake(
                        "a door that lets in one more than it has permits",
                        new Edit("limit/Admission.java", "inFlight >= concurrency", "inFlight > concurrency")),
                new Mistake(
                        "a fan that tells nobody to stop",
                        new Edit("engine/Fork.java", "child.thread().interrupt()", "child.thread().isAlive()")),
                new Mistake(
                        "a retry that counts a throttle",
                        new Edit(
                                ONION + "RetryLayer.java",
                                "errand.place().throttled();",
                                "errand.place().throttled(); if (!errand.caller().turn().run().mayRetry()) throw e;")),
                new Mistake(
                        "a retry that asks nobody",
                        new Edit("limit/Allowance.java", "boolean left = ", "boolean left = true || ")),
                new Mistake(
                        "a refusal at the door that is taken for a throttle",
                        new Edit(
                                "limit/Admission.java",
                                ".map(since -> new ModelException.Cap(",
                                ".map(since -> (ModelException) since.last()).map(since -> true ? since : new"
                                        + " ModelException.Cap("),
                        new Edit("limit/Admission.java", "since.last().getMessage() + ", "")));
    }

    private static List<Mistake> answers() {
        return List.of(
                new Mistake(
                        "a hedge whose loser also lands",
                        new Edit(ONION + "HedgeLayer.java", "return winner.call().result();", BOTH_LAND)),
                new Mistake(
                        "a hedge whose loser goes on",
                        new Edit(ONION + "HedgeLayer.java", "losers.forEach(Contender::stop);", "")),
                new Mistake(
                        "an answer at the last moment that is thrown away",
                        new Edit(ONION + "TimeoutLayer.java", "if (call.replied()) {", "if (false) {")),
                new Mistake(
                        "a part that stands twice once it was stopped",
                        new Edit(
                                "engine/Handover.java",
                                "taker.accept(part);",
                                "taker.accept(part); if (part instanceof Part.Skipped<O>) taker.accept(part);")),
                new Mistake(
                        "a part that is handed on as soon as it ends",
                        new Edit(
                                "job/InTurn.java",
                                "waiting.remove(given)",
                                "waiting.isEmpty() ? null : waiting.remove(waiting.keySet().iterator().next())")),
                new Mistake(
                        "a fan that ends while its input is still being read",
                        new Edit(
                                "engine/Fork.java",
                                "if (mayBegin() && !intake.over()) {",
                                "if (mayBegin() && intake.stirred()) {")),
                new Mistake(
                        "a pause that stands as the engine's own time",
                        new Edit(ONION + "RetryLayer.java", "Share.BACK_OFF", "Share.ENGINE")));
    }

    private static List<Mistake> votes() {
        return List.of(
                new Mistake(
                        "a late ballot that counts",
                        new Edit("engine/Fates.java", "return afterEnough(part, enough);", "return part;")),
                new Mistake(
                        "a vote that goes on when it has enough",
                        new Edit("engine/Fork.java", "brake.stop(this::wanted);", "wanted();")),
                new Mistake(
                        "a ballot that is drawn though nobody wants it",
                        new Edit("engine/Appetite.java", "return begun < wanted;", "return begun <= wanted;")),
                new Mistake(
                        "a ballot that is counted twice",
                        new Edit("merge/ballot/Tally.java", COUNTS, COUNTS + COUNTS)));
    }

    private static final String COUNTS = "add(counts, cast.label(), weights.of(cast.part()), same);";

    private static final String BOTH_LAND = """
            var both = new StringBuilder();
            for (var one : all) {
                if (one.call().replied()) {
                    both.append('|').append(one.call().result().first().text());
                }
            }
            var reply = winner.call().result();
            return Reply.of(both.substring(1), reply.usage());
            """;
}
