package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PurseOfManyThreadsTest {

    /** A purse behind one lock, whose waiters are woken by each settle. */
    private static final class LockedTill {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition settled = lock.newCondition();
        private final Purse purse;
        private final Money cap;
        private int inFlight;
        private int peak;

        LockedTill(Money cap) {
            this.cap = cap;
            this.purse = new Purse(Budget.of(cap));
        }

        /** Whether the call may go; waits for as long as the purse says so. */
        boolean take(Hold hold) throws InterruptedException {
            lock.lock();
            try {
                var verdict = purse.hold(hold, Optional.empty());
                while (verdict instanceof Verdict.WaitForSettles) {
                    settled.await();
                    verdict = purse.hold(hold, Optional.empty());
                }
                boolean goes = verdict instanceof Verdict.Granted;
                inFlight += goes ? 1 : 0;
                peak = Math.max(peak, inFlight);
                return goes;
            } finally {
                lock.unlock();
            }
        }

        void settle(Crowd.Job job) {
            lock.lock();
            try {
                purse.settle(job.hold(), job.actual(), 0);
                inFlight--;
                settled.signalAll();
                assertThat(purse.spent().money().plus(purse.promised())).isLessThanOrEqualTo(cap);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Answers the calls that have reached it, in an order of its own, so that many are in flight at once. */
    private record Provider(BlockingQueue<CompletableFuture<Void>> calls, RandomGenerator random) implements Runnable {
        void call() {
            var answer = new CompletableFuture<Void>();
            calls.add(answer);
            answer.join();
        }

        @Override
        public void run() {
            List<CompletableFuture<Void>> open = new ArrayList<>();
            try {
                open.add(calls.take());
                open.add(calls.take()); // the first is not answered before there is a second
                while (true) {
                    if (open.isEmpty()) {
                        open.add(calls.take());
                    }
                    calls.drainTo(open);
                    open.remove(random.nextInt(open.size())).complete(null);
                }
            } catch (InterruptedException closed) {
                assertThat(open).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "a cap of {0} percent")
    @ValueSource(ints = {5, 50})
    void two_hundred_threads_stay_below_the_cap_and_use_it(int percent) throws InterruptedException {
        var random = new Random(percent);
        var jobs = Crowd.jobs(random);
        var cap = SpentIsAtMostTheCapTest.share(jobs, percent);
        var till = new LockedTill(cap);
        var provider = new Provider(new LinkedBlockingQueue<>(), random);
        var answering = Thread.ofVirtual().start(provider);
        var next = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        List<Throwable> broken = new ArrayList<>();
        for (int client = 0; client < Crowd.CLIENTS; client++) {
            clients.add(Thread.ofVirtual()
                    .uncaughtExceptionHandler((thread, failure) -> {
                        synchronized (broken) {
                            broken.add(failure);
                        }
                    })
                    .start(() -> work(jobs, next, till, provider)));
        }
        for (var client : clients) {
            assertThat(client.join(Duration.ofSeconds(50))).as("a client ends").isTrue();
        }
        answering.interrupt();
        assertThat(broken).isEmpty();
        assertThat(till.purse.spent().money()).isLessThanOrEqualTo(cap);
        assertThat(SpentIsAtMostTheCapTest.used(till.purse.spent().billed(), cap))
                .isGreaterThanOrEqualTo(.97);
        assertThat(till.purse.promised()).isEqualTo(Money.ZERO);
        assertThat(till.peak).as("calls in flight at once").isGreaterThan(1);
    }

    /** Calls until there is nothing left to do, or nothing left to spend. */
    private static void work(List<Crowd.Job> jobs, AtomicInteger next, LockedTill till, Provider provider) {
        try {
            for (int i = next.getAndIncrement(); i < jobs.size(); i = next.getAndIncrement()) {
                if (!till.take(jobs.get(i).hold())) {
                    return;
                }
                provider.call();
                till.settle(jobs.get(i));
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("nobody stops a client", stopped);
        }
    }
}
