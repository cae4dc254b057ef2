package dev.fanfold.cli.screen;

import java.lang.reflect.Proxy;

/** Signals of the operating system. They have no supported API, so that a JVM may lack them. */
public final class Signals {
    private Signals() {}

    /**
     * From now on does this on each signal of this name, in a thread of its own.
     *
     * @param name such as {@code INT}
     * @return whether signals of that name will be heard
     */
    public static boolean heed(String name, Runnable reaction) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var type = Class.forName("sun.misc.SignalHandler");
            var proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {type}, (self, method, what) -> {
                        if (method.getName().equals("handle")) {
                            reaction.run();
                        }
                        return self;
                    });
            signal.getMethod("handle", signal, type)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            return true;
        } catch (ReflectiveOperationException | RuntimeException unsupported) {
            return false;
        }
    }
}
