package dev.fanfold.cli;

import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.rehearsal.Latency;
import dev.fanfold.rehearsal.Rehearsal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;

/** Starts the command in a process of its own; all else is {@link Cli}. */
public final class Main {
    private static final long SEED = 7;

    /** For processes of tests, which take longer where many are started at once. */
    private static final String WORDS_MILLIS = "fanfold.words.millis";

    private static final Latency LIKE_A_SMALL_MODEL = Latency.logNormal(Duration.ofMillis(800), 0.3, 0, 1);

    private Main() {}

    public static void main(String[] arguments) {
        var stop = new StopSwitch();
        var ctrlC = CtrlC.watch(stop, Duration.ofMillis(Long.getLong(WORDS_MILLIS, CtrlC.WORDS.toMillis())));
        var standIn = Rehearsal.withSeed(SEED).latency(LIKE_A_SMALL_MODEL).keepBodies(0);
        var cli = new Cli(standIn, System::nanoTime, InstantSource.system(), new Random());
        int code = cli.run(arguments, Streams.ofProcess(), System.getenv(), stop);
        ctrlC.ended();
        System.exit(code);
    }
}
