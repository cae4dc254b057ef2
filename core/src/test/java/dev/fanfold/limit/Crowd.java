package dev.fanfold.limit;

import dev.fanfold.model.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * 200 clients that share 10,000 calls and one account, one step after another in an order that a seed decides: no thread,
 * no clock.
 *
 * <p>Each client takes the next call, asks, is granted, waits or is refused; a refused one goes home. What a call really
 * bills is known to the crowd alone.
 */
final class Crowd {
    static final int CLIENTS = 200;
    static final int CALLS = 10_000;

    /** What is asked of whatever keeps the money. */
    interface Till {
        Verdict ask(Hold hold);

        void settle(Hold hold, Money actual);
    }

    /** A call, and what it will bill: never more than its worst case, never less than a quarter of it. */
    record Job(Hold hold, Money actual) {
        static Job random(RandomGenerator random) {
            long actual = random.nextLong(200_000, 1_800_000);
            long worst = actual + random.nextLong(3 * actual + 1);
            return new Job(new Hold(new Money(worst), 0), new Money(actual));
        }
    }

    /** How it ended. */
    record Outcome(Money billed, int waits, int refusals, int leftWaiting) {}

    private final RandomGenerator random;
    private final Till till;
    private final List<Job> jobs;
    private final List<Job> asking = new ArrayList<>();
    private final List<Job> waiting = new ArrayList<>();
    private final List<Job> flying = new ArrayList<>();
    private int next;
    private int waits;
    private int refusals;
    private Money billed = Money.ZERO;

    private Crowd(RandomGenerator random, List<Job> jobs, Till till) {
        this.random = random;
        this.jobs = jobs;
        this.till = till;
    }

    static List<Job> jobs(RandomGenerator random) {
        return Stream.generate(() -> Job.random(random)).limit(CALLS).toList();
    }

    static Money allOf(List<Job> jobs) {
        return jobs.stream().map(Job::actual).reduce(Money.ZERO, Money::plus);
    }

    static Outcome run(RandomGenerator random, List<Job> jobs, Till till) {
        return new Crowd(random, jobs, till).run();
    }

    private Outcome run() {
        for (int client = 0; client < CLIENTS; client++) {
            takeNext();
        }
        while (!asking.isEmpty() || !flying.isEmpty()) {
            boolean asks = random.nextInt(asking.size() + flying.size()) < asking.size();
            if (asks) {
                ask(draw(asking));
            } else {
                land(draw(flying));
            }
        }
        return new Outcome(billed, waits, refusals, waiting.size());
    }

    private void ask(Job job) {
        switch (till.ask(job.hold())) {
            case Verdict.Granted granted -> flying.add(job);
            case Verdict.Refused refused -> refusals++;
            case Verdict.WaitForSettles wait -> {
                waits++;
                waiting.add(job);
            }
        }
    }

    private void land(Job job) {
        billed = billed.plus(job.actual());
        till.settle(job.hold(), job.actual());
        asking.addAll(waiting);
        waiting.clear();
        takeNext();
    }

    private void takeNext() {
        if (next < jobs.size()) {
            asking.add(jobs.get(next++));
        }
    }

    private Job draw(List<Job> from) {
        return from.remove(random.nextInt(from.size()));
    }
}
