package dev.fanfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Folders that another process writes to. */
final class Folders {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Folders() {}

    /** Something that can be read off a file. */
    interface Sight {
        boolean seen() throws IOException;
    }

    /** Looks again whenever a file in this folder changes; false when it was not to be seen within a minute. */
    static boolean await(Path folder, Sight sight) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (!sight.seen()) {
                var key = watch.poll(PATIENCE.toNanos() - (System.nanoTime() - began), TimeUnit.NANOSECONDS);
                if (key == null) {
                    return false;
                }
                key.pollEvents();
                key.reset();
            }
            return true;
        }
    }
}
