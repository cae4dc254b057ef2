package dev.fanfold.openai.crash;

import dev.fanfold.model.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * All lives of one job: it is killed and started again until it ends.
 *
 * @param cap the most that it may spend
 * @param lives in their order; all but the last were killed
 * @param received by the server, of all lives
 * @param result what the last life came to; empty where it failed
 */
record Story(
        long seed,
        Optional<Money> cap,
        List<Life> lives,
        List<CountingServer.Received> received,
        Optional<String> result) {
    /** What each key begins with that is sent: nobody may write it anywhere. */
    static final String CANARY = "canary-";

    static Story lived(Launch launch, long seed, Plot plot, Undisturbed expected, Path folder)
            throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        Files.createDirectories(folder);
        try (var server = CountingServer.running(new Random(seed))) {
            var cap = plot.cap(expected.bill(), random);
            var orders = cap.map(Orders.in(folder, server)::with).orElse(Orders.in(folder, server));
            var lives = lives(launch, plot.shuffled(random), orders, server, expected, random, folder);
            var result = Files.exists(orders.result())
                    ? Optional.of(Files.readString(orders.result()))
                    : Optional.<String>empty();
            return new Story(seed, cap, lives, server.received(), result);
        }
    }

    private static List<Life> lives(
            Launch launch,
            Plot plot,
            Orders orders,
            CountingServer server,
            Undisturbed expected,
            RandomGenerator random,
            Path folder)
            throws IOException, InterruptedException {
        var lives = new ArrayList<Life>();
        var after = Autopsy.of(orders.journal());
        do {
            var death = plot.death(lives.size(), expected, after, random);
            var key = CANARY + lives.size();
            var life = Life.lived(launch, orders, death, key, server, folder.resolve("said" + lives.size()));
            lives.add(life);
            after = life.after();
        } while (lives.getLast().killed());
        return lives;
    }

    int kills() {
        return lives.size() - 1;
    }

    List<CountingServer.Received> received(Life life) {
        return received.stream().filter(one -> one.key().equals(life.key())).toList();
    }

    Life last() {
        return lives.getLast();
    }
}
