package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.journal.Line;
import dev.fanfold.model.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the job comes to where nothing happens to it.
 *
 * @param asked how often each question is asked
 * @param bytes how long its journal is
 */
record Undisturbed(String result, Map<Asked, Long> asked, Money bill, long bytes) {
    static Undisturbed measured(Launch launch, Path folder) throws IOException, InterruptedException {
        try (var server = CountingServer.running(new Random(0))) {
            var orders = Orders.in(folder, server);
            var life = Life.lived(launch, orders, Death.NONE, "undisturbed", server, folder.resolve("said"));
            assertThat(life.complained()).isEmpty();
            assertThat(life.exit()).isZero();
            assertThat(life.after().all(Line.Answered.class)).hasSameSizeAs(server.received());
            return new Undisturbed(
                    Files.readString(orders.result()),
                    counted(server.received()),
                    server.billed(),
                    life.after().bytes());
        }
    }

    int calls() {
        return Math.toIntExact(
                asked.values().stream().mapToLong(Long::longValue).sum());
    }

    static Map<Asked, Long> counted(List<CountingServer.Received> received) {
        return received.stream()
                .map(CountingServer.Received::asked)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
