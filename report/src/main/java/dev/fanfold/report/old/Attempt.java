package dev.fanfold.report.old;

import dev.fanfold.journal.Line;
import dev.fanfold.journal.Refusal;
import dev.fanfold.model.Money;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.report.story.Load;
import dev.fanfold.report.story.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One call as its journal knows it.
 *
 * @param run the place of its run in the file
 * @param settled what it came to; empty where nobody wrote that down
 */
record Attempt(
        Line.Intent intent, int run, Optional<Reply> reply, Optional<Refusal> refusal, Optional<Line.Settled> settled) {
    static Attempt of(Line.Intent intent, int run) {
        return new Attempt(intent, run, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Attempt answered(Reply came) {
        return new Attempt(intent, run, Optional.of(came), refusal, settled);
    }

    Attempt refused(Refusal why) {
        return new Attempt(intent, run, reply, Optional.of(why), settled);
    }

    Attempt settled(Line.Settled bill) {
        return new Attempt(intent, run, reply, refusal, Optional.of(bill));
    }

    Instant from() {
        return intent.at();
    }

    /** When it was over; its beginning where nobody knows. */
    Instant to() {
        return settled.map(Line.Settled::at).filter(at -> at.isAfter(from())).orElse(from());
    }

    Duration live() {
        return Duration.between(from(), to());
    }

    Span.Kind kind() {
        return reply.isPresent() ? Span.Kind.CALL : Span.Kind.BROKEN;
    }

    /**
     * What is written down of it, and nothing else: of a call that broke and was tried again, no reason is.
     *
     * @param there all that asked at its place, in any run
     */
    String note(List<Attempt> there) {
        return reply.map(came ->
                        came.usage().input() + " tokens in, " + came.usage().output() + " out")
                .or(() -> refusal.map(Refusal::message))
                .orElseGet(() -> unanswered(there));
    }

    private String unanswered(List<Attempt> there) {
        if (there.stream().anyMatch(other -> other.isAfter(this))) {
            return "did not come to an answer; tried again";
        }
        if (there.stream().anyMatch(other -> other.asksAsMuch(this) && other.reply.isPresent())) {
            return "no answer is written down; the same was asked once more meanwhile, and answered";
        }
        return there.stream().anyMatch(other -> other.run > run)
                ? "did not come to an answer; asked again in a later run"
                : settled.map(Line.Settled::bill).map(this::billed).orElse("no end is written down" + maybePaid());
    }

    private boolean isAfter(Attempt other) {
        return asksAsMuch(other) && intent.attempt() > other.intent.attempt() && !from().isBefore(other.to());
    }

    /** Of the retries of one question, and of its hedges. */
    private boolean asksAsMuch(Attempt other) {
        return run == other.run && intent.key().equals(other.intent.key());
    }

    private String billed(Line.Bill bill) {
        return switch (bill) {
            case EXACT -> "it was billed, and no answer is written down";
            case WORST -> "no answer is written down" + maybePaid();
            case NOTHING -> "no answer came, and nothing was billed";
        };
    }

    private String maybePaid() {
        return intent.worst().filter(Money.ZERO::equals).isPresent() ? "" : "; it may have been paid";
    }

    Load load() {
        return new Load(
                1,
                0,
                reply.map(Reply::usage).orElse(Usage.NONE),
                settled.flatMap(Line.Settled::cost).orElse(Money.ZERO));
    }
}
