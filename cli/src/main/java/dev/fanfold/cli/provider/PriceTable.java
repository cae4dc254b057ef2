package dev.fanfold.cli.provider;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.file.TextFile;
import dev.fanfold.limit.Prices;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The prices that a run reckons with. */
public final class PriceTable {
    private PriceTable() {}

    /**
     * Those built in, and those of a file before them.
     *
     * @throws Refusal when the file is no price file
     */
    public static Prices with(Optional<String> file) {
        return file.map(Path::of).map(PriceTable::read).orElseGet(Prices::shipped);
    }

    private static Prices read(Path file) {
        try {
            return Prices.shipped().withOverrides(new StringReader(TextFile.PRICES.read(file)), file.toString());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Objects.toString(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
