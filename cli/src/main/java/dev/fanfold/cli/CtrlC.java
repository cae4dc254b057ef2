package dev.fanfold.cli;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.StopSwitch;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What an interrupt from the keyboard does: the first stops the run and waits for it to say what was kept, the second ends
 * the process at once.
 *
 * <p>Stop means stop: after two seconds the process ends in any case. The exit code is the JVM's own, 130.
 */
final class CtrlC {
    private static final int PATIENCE_SECONDS = 2;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final StopSwitch stop;

    private CtrlC(StopSwitch stop) {
        this.stop = stop;
    }

    static CtrlC watch(StopSwitch stop) {
        var watch = new CtrlC(stop);
        Runtime.getRuntime().addShutdownHook(new Thread(watch::interrupted, "fanfold-stop"));
        return watch;
    }

    /** The command is over and has said all. */
    void ended() {
        ended.countDown();
    }

    private void interrupted() {
        if (ended.getCount() == 0) {
            return;
        }
        endOnTheNext();
        try {
            if (!stop.pull() || !ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(UsageText.stopped());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Signals have no supported API. Where the JVM lacks this one, a second interrupt waits for the two seconds too.
     */
    private static void endOnTheNext() {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var reaction = Class.forName("sun.misc.SignalHandler");
            var halt = Proxy.newProxyInstance(
                    CtrlC.class.getClassLoader(), new Class<?>[] {reaction}, (self, method, what) -> {
                        if (method.getName().equals("handle")) {
                            Runtime.getRuntime().halt(Exit.STOPPED.code());
                        }
                        return self;
                    });
            signal.getMethod("handle", signal, reaction)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), halt);
        } catch (ReflectiveOperationException | RuntimeException unsupported) {
            // The wait is bounded without it.
        }
    }
}
