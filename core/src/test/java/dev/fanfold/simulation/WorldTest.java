package dev.fanfold.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The simulated world")
class WorldTest {
    @BeforeAll
    static void needsASchedulerOfItsOwn() {
        SimulatedThreads.assumeAvailable();
    }

    @Test
    void every_order_of_three_threads_comes_up() {
        var orders = new HashSet<List<Integer>>();
        for (long seed = 0; seed < 200; seed++) {
            var order = new ArrayList<Integer>();
            Crowd.of(3).gather(new World(seed), order::add);
            orders.add(List.copyOf(order));
        }
        assertThat(orders).hasSize(6);
    }

    @Test
    void an_hour_passes_at_once_and_the_shorter_wait_ends_first() {
        var world = new World(1);
        var order = new ArrayList<Integer>();
        Crowd.of(3).gather(world, place -> {
            world.time().pass(Duration.ofHours(3 - place));
            order.add(place);
        });
        assertThat(order).containsExactly(2, 1, 0);
        assertThat(world.scheduler().now()).isEqualTo(Duration.ofHours(3).toNanos());
    }

    @Test
    void a_wait_ends_at_its_deadline_or_at_a_signal() {
        for (long seed = 0; seed < 100; seed++) {
            var world = new World(seed);
            var lock = new ReentrantLock();
            var changed = lock.newCondition();
            var waits = new ArrayList<Duration>();
            Crowd.of(2).gather(world, place -> {
                var start = world.time().nanos();
                lock.lock();
                try {
                    world.time().awaitUntil(lock, changed, start + TimeUnit.SECONDS.toNanos(place + 1));
                    waits.add(world.time().since(start));
                    changed.signalAll();
                } finally {
                    lock.unlock();
                }
            });
            assertThat(waits).as("seed %d", seed).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
        }
    }

    @Test
    void an_interrupt_ends_a_wait() {
        var world = new World(1);
        var ended = new ArrayList<Integer>();
        Crowd.of(2).interrupting(2).gather(world, place -> {
            try {
                world.time().pass(Duration.ofDays(1));
            } finally {
                ended.add(place);
            }
        });
        assertThat(ended).hasSize(2);
        assertThat(world.threads().alive()).isEmpty();
        assertThat(world.scheduler().now()).isLessThan(Duration.ofDays(1).toNanos());
    }

    @Test
    void a_deadlock_is_told_with_the_threads_that_wait() {
        var world = new World(1);
        var main = world.threads().named("the one who waits", LockSupport::park);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> world.run(main))
                .withMessageContaining("deadlock")
                .withMessageContaining("the one who waits");
    }

    @Test
    void a_run_without_end_is_told() {
        var world = new World(1);
        var main = world.threads()
                .named(
                        "main",
                        () -> IntStream.iterate(0, i -> i)
                                .forEach(i -> world.time().pause()));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> world.run(main))
                .withMessageContaining("steps");
    }

    @Test
    void a_wake_up_from_outside_is_told() {
        var world = new World(1);
        var main = world.threads().named("main", LockSupport::park);
        world.scheduler()
                .at(1, () -> await(Thread.ofPlatform().name("stranger").start(() -> LockSupport.unpark(main))));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> world.run(main))
                .withMessageContaining("woken from outside, by stranger");
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
