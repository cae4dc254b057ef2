package dev.fanfold.simulation;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;

/**
 * Makes virtual threads that run on a given scheduler, and knows which of them live.
 *
 * <p>The JDK has no public way to give a virtual thread a scheduler. JDK 21 to 25 have a private one, which
 * {@code --add-opens java.base/java.lang=ALL-UNNAMED} opens.
 */
final class SimulatedThreads implements ThreadFactory {
    private static final Optional<MethodHandle> MAKER = maker();
    private static final int FRAMES_SHOWN = 4;
    private final Executor scheduler;
    private final SequencedSet<Thread> alive = new LinkedHashSet<>();
    private final List<Throwable> crashes = new ArrayList<>();
    private int made;

    SimulatedThreads(Executor scheduler) {
        this.scheduler = scheduler;
    }

    /** Skips the test, and says why, where this JDK cannot simulate. */
    static void assumeAvailable() {
        assumeThat(MAKER)
                .as(
                        "virtual threads of JDK %s take no scheduler here: simulate on JDK 21 to 25, with --add-opens"
                                + " java.base/java.lang=ALL-UNNAMED",
                        Runtime.version())
                .isPresent();
    }

    @Override
    public Thread newThread(Runnable task) {
        return named("thread " + ++made, task);
    }

    Thread named(String name, Runnable task) {
        return on(scheduler, name, () -> {
            alive.add(Thread.currentThread());
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                crashes.add(e);
            } finally {
                alive.remove(Thread.currentThread());
            }
        });
    }

    /** Threads that have begun and not ended. */
    List<Thread> alive() {
        return List.copyOf(alive);
    }

    /** What threads threw at nobody. */
    List<Throwable> crashes() {
        return List.copyOf(crashes);
    }

    /** Who waits where, one line each. */
    String whereabouts() {
        return alive.stream().map(SimulatedThreads::whereabouts).collect(Collectors.joining("\n"));
    }

    private static String whereabouts(Thread thread) {
        return "  " + thread.getName() + " at "
                + Arrays.stream(thread.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("dev.fanfold."))
                        .limit(FRAMES_SHOWN)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" < "));
    }

    private static Thread on(Executor scheduler, String name, Runnable task) {
        try {
            return (Thread) MAKER.orElseThrow().invokeExact(scheduler, name, 0, task);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<MethodHandle> maker() {
        try {
            var builders = Class.forName("java.lang.ThreadBuilders");
            var type = MethodType.methodType(Thread.class, Executor.class, String.class, int.class, Runnable.class);
            return Optional.of(MethodHandles.privateLookupIn(builders, MethodHandles.lookup())
                    .findStatic(builders, "newVirtualThread", type));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
