package dev.fanfold.openai.crash;

import dev.fanfold.model.Money;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a child is told to do.
 *
 * @param result where the result goes
 * @param cap the most that may be spent by all its lives together
 */
record Orders(URI server, Path journal, Path result, Optional<Money> cap, Optional<Fate> fate) {
    private static final String NONE = "-";

    /** To do it with as much money as it takes. */
    static Orders in(Path folder, CountingServer server) {
        return new Orders(
                server.baseUrl(),
                folder.resolve("journal"),
                folder.resolve("result"),
                Optional.empty(),
                Optional.empty());
    }

    Orders with(Money most) {
        return new Orders(server, journal, result, Optional.of(most), fate);
    }

    Orders with(Optional<Fate> other) {
        return new Orders(server, journal, result, cap, other);
    }

    List<String> words() {
        var words = new ArrayList<>(List.of(
                server.toString(),
                journal.toString(),
                result.toString(),
                cap.map(money -> Long.toString(money.nanos())).orElse(NONE)));
        fate.map(Fate::words).ifPresent(words::addAll);
        return words;
    }

    static Orders read(List<String> words) {
        var cap = Optional.of(words.get(3)).filter(word -> !word.equals(NONE));
        var fate = Optional.of(words.subList(4, words.size())).filter(rest -> !rest.isEmpty());
        return new Orders(
                URI.create(words.get(0)),
                Path.of(words.get(1)),
                Path.of(words.get(2)),
                cap.map(Long::parseLong).map(Money::new),
                fate.map(Fate::read));
    }
}
