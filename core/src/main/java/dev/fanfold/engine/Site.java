package dev.fanfold.engine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where in its run a scope stands.
 *
 * <p>Its path is made of names, for people. Its place tells apart what has the same path as well: what was asked for as the
 * second of several in one scope stands behind {@code ~2}. Threads: any.
 */
final class Site {
    private final String path;
    private final String around;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String turn = "";

    private Site(String path, String around) {
        this.path = path;
        this.around = around;
    }

    /** The site of a whole run. */
    static Site run() {
        return new Site("", "");
    }

    /** The site of what is called so inside of this. */
    Site inner(String name) {
        var inner = pathOf(name);
        var place = joined(place(), name);
        return new Site(inner, inner.equals(place) ? inner : place);
    }

    /** One more job, or row of questions, is asked for here; until the next the place is its own. */
    void asks() {
        var times = asked.incrementAndGet();
        turn = times == 1 ? "" : "~" + times;
    }

    String path() {
        return path;
    }

    String pathOf(String name) {
        return joined(path, name);
    }

    String place() {
        return around + turn;
    }

    private static String joined(String outer, String name) {
        return outer.isEmpty() || name.isEmpty() ? outer + name : outer + "/" + name;
    }
}
