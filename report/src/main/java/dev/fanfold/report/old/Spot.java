package dev.fanfold.report.old;

import dev.fanfold.journal.Refusal;
import dev.fanfold.model.Reply;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Lane.State;
import dev.fanfold.report.story.Load;
import dev.fanfold.report.story.Span;
import dev.fanfold.report.story.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one place asked in one run.
 *
 * @param calls in the order in which they went out; at least one
 * @param there all that asked at this place, in any run
 * @param early why nobody waited for it, where its fan was folded without it
 */
record Spot(List<Attempt> calls, List<Attempt> there, Optional<String> early) {
    private static final int TEXT = 600;
    /** A merge that asks, or one of its questions, as to a judge. */
    private static final Pattern MERGING = Pattern.compile("(^|/)merge(~[0-9]+)?(/|$)");

    String where() {
        return calls.getFirst().intent().where();
    }

    int run() {
        return calls.getFirst().run();
    }

    boolean isPart() {
        return !MERGING.matcher(where()).find();
    }

    private Attempt last() {
        return calls.getLast();
    }

    private Optional<Reply> answer() {
        return calls.reversed().stream().flatMap(one -> one.reply().stream()).findFirst();
    }

    private Optional<Refusal> refusal() {
        return calls.reversed().stream().flatMap(one -> one.refusal().stream()).findFirst();
    }

    State state() {
        if (answer().isPresent()) {
            return State.DONE;
        }
        if (refusal().isPresent()) {
            return State.FAILED;
        }
        return early.isPresent() && isPart() ? State.SKIPPED : State.UNKNOWN;
    }

    private String text() {
        return answer().map(reply -> reply.first().text())
                .or(() -> refusal().map(Refusal::message))
                .or(() -> early.filter(why -> isPart()).map(why -> "not waited for: " + why))
                .orElseGet(() -> last().note(there));
    }

    /** What went wrong here, with what to do about it; nothing where it was answered, or nobody waited. */
    Optional<Trouble> trouble() {
        return switch (state()) {
            case DONE, SKIPPED -> Optional.empty();
            case FAILED, UNKNOWN ->
                Optional.of(new Trouble(name("the run"), state(), Clipped.to(TEXT, text()), Advice.of(refusal())));
        };
    }

    private String name(String unnamed) {
        return where().isEmpty() ? unnamed : where();
    }

    /** Its lane, on its own or in the band of its run. */
    Lane lane(Chronology time, Optional<String> band) {
        return new Lane(
                band.map(run -> run + "/" + where()).orElse(where()),
                name("the work"),
                band.isPresent() ? 1 : 0,
                isPart() ? Lane.Kind.PART : Lane.Kind.MERGE,
                state(),
                place(time, calls.getFirst().from()),
                calls.stream()
                        .map(one -> place(time, one.to()))
                        .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) >= 0 ? one : other),
                calls.stream().map(one -> span(one, time)).toList(),
                calls.stream().map(Attempt::load).reduce(Load.NONE, Load::plus),
                List.of(),
                Clipped.to(TEXT, text()));
    }

    private Span span(Attempt call, Chronology time) {
        return new Span(
                call.kind(), place(time, call.from()), place(time, call.to()), Clipped.line(TEXT, call.note(there)));
    }

    private Duration place(Chronology time, Instant at) {
        return time.place(run(), at);
    }
}
