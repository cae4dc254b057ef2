package dev.fanfold.report.old;

import dev.fanfold.journal.Balance;
import dev.fanfold.journal.Books;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.Line;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.report.story.Heading.Ending;
import dev.fanfold.result.Spent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a journal holds of its runs, as far as a report tells it.
 *
 * <p>Law: bounded by default. It keeps the last 20,000 calls; earlier ones are counted. Threads: belongs to one.
 */
final class ReadUp {
    private static final int MOST = 20_000;
    private static final int MOST_FOLDS = 100;

    private final Map<Long, Attempt> attempts = new LinkedHashMap<>();
    private final Chronology time = new Chronology();
    private final Books books;
    private final Set<String> models = new LinkedHashSet<>();
    private final List<Line.Merged> merged = new ArrayList<>();
    private final List<String> damages = new ArrayList<>();
    private Author author = Author.LANGUAGE_MODEL;
    /** How each run ended, as far as that is written down. */
    private final List<Ending> endings = new ArrayList<>();

    private long undrawn;

    private ReadUp(String journal) {
        this.books = new Books(journal);
    }

    static ReadUp of(String journal, Iterator<Found> reading) {
        var read = new ReadUp(journal);
        reading.forEachRemaining(read::add);
        return read;
    }

    private void add(Found found) {
        switch (found) {
            case Found.Written written -> add(written.line());
            case Found.Damage damage -> damages.add(damage.toString());
        }
    }

    private void add(Line line) {
        books.add(line);
        switch (line) {
            case Line.Began began -> {
                time.begin(began.at());
                beginnings();
            }
            case Line.Intent intent -> intends(intent);
            case Line.Answered answer ->
                attempts.computeIfPresent(answer.attempt(), (any, one) -> one.answered(answer.reply()));
            case Line.Refused refused ->
                attempts.computeIfPresent(refused.attempt(), (any, one) -> one.refused(refused.refusal()));
            case Line.Settled bill -> {
                seen(bill.at());
                attempts.computeIfPresent(bill.attempt(), (any, one) -> one.settled(bill));
            }
            case Line.Merged fan -> {
                if (merged.size() < MOST_FOLDS && fan.why().isPresent()) {
                    merged.add(fan);
                }
            }
            case Line.Sealed end -> {
                seen(end.at());
                endings.set(endings.size() - 1, ending(end.outcome()));
            }
            case Line.Opened opened -> {}
            case Line.Unknown unknown -> {}
        }
    }

    private void intends(Line.Intent intent) {
        seen(intent.at());
        models.add(intent.endpoint().toString());
        author = intent.endpoint().author();
        if (attempts.size() >= MOST) {
            var first = attempts.keySet().iterator();
            first.next();
            first.remove();
            undrawn++;
        }
        attempts.put(intent.attempt(), Attempt.of(intent, endings.size() - 1));
    }

    private static Ending ending(Line.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Ending.WHOLE;
            case FAILED -> Ending.FAILED;
            case CANCELLED -> Ending.STOPPED;
        };
    }

    Collection<Attempt> attempts() {
        return attempts.values();
    }

    Chronology time() {
        return time;
    }

    Balance balance() {
        return books.balance();
    }

    String models() {
        return String.join(", ", models);
    }

    List<Line.Merged> merged() {
        return merged;
    }

    List<String> damages() {
        return damages;
    }

    Author author() {
        return author;
    }

    /** How the last run ended, as far as that is written down. */
    Ending ending() {
        return endings.isEmpty() ? Ending.UNKNOWN : endings.getLast();
    }

    /** How each run ended. */
    List<Ending> endings() {
        return endings;
    }

    private void seen(Instant at) {
        time.seen(at);
        beginnings();
    }

    /** No end of a run is written down at its beginning. */
    private void beginnings() {
        while (endings.size() < time.count()) {
            endings.add(Ending.UNKNOWN);
        }
    }

    long undrawn() {
        return undrawn;
    }

    Instant when() {
        return time.first();
    }

    /** What is said of calls without a bill. */
    Optional<String> open() {
        var open = balance().open();
        var worst = open.stream().map(Balance.Open::assumed).reduce(Spent.NOTHING, Spent::plus);
        var have = open.size() + (open.size() == 1 ? " call has no bill: " : " calls have no bill: ");
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(have
                + (worst.money().nanos() == 0 && worst.unpriced() == 0
                        ? "even at worst nothing was paid"
                        : "each may have been paid, and counts at its worst case"));
    }
}
