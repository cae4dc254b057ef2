package dev.fanfold.limit;

import dev.fanfold.model.Endpoint;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The price table: what models cost where, since when, and who says so.
 *
 * <p>An endpoint is found by its provider (short name or host) and its model. A snapshot that is named by a whole date,
 * {@code gpt-4o-mini-2024-07-18} or {@code claude-haiku-4-5-20251001}, has the price of the model before the date unless
 * it has a line of its own; no other part of a name is left out, so {@code gpt-4} never stands in for {@code gpt-4o}.
 * What runs on this machine costs nothing unless the table says so, and a stand-in never costs anything. Whatever is not
 * found is unknown, and is never taken for free.
 *
 * <p>Law: immutable, and it never asks the network.
 */
public final class Prices {
    private static final Pattern DATE = Pattern.compile("-20\\d{2}(-\\d{2}-\\d{2}|\\d{4})$");

    private final Map<Place, PriceRow> rows;

    private record Place(String provider, String model) {}

    /** Read when first asked for. */
    private static final class Shipped {
        static final Prices TABLE = none().with(shippedFile());

        private static List<PriceRow> shippedFile() {
            var file =
                    Objects.requireNonNull(Prices.class.getResourceAsStream("prices.csv"), "prices.csv is not there");
            try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                return PriceFile.read(reader, "prices.csv");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Prices(Map<Place, PriceRow> rows) {
        this.rows = rows;
    }

    /** The table that comes with this version; each of its lines says as of when. */
    public static Prices shipped() {
        return Shipped.TABLE;
    }

    /** An empty table: only what costs nothing has a price. */
    public static Prices none() {
        return new Prices(Map.of());
    }

    /**
     * The same with the lines of a file, which go before the lines that are there.
     *
     * @throws IllegalArgumentException when a line cannot be read; names file and line
     * @throws UncheckedIOException when the file cannot be read
     */
    public Prices withOverrides(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return withOverrides(reader, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the price file " + file + " cannot be read: check its path and rights", e);
        }
    }

    /**
     * The same with the lines of a text, which go before the lines that are there.
     *
     * @param name what messages call it
     * @throws IllegalArgumentException when a line cannot be read; names text and line
     */
    public Prices withOverrides(Reader text, String name) throws IOException {
        return with(PriceFile.read(text, name));
    }

    /**
     * The same with one price stated by the program itself.
     *
     * @param provider its short name, its host or its base address
     * @param model its name there, or {@code *} for every model that has no price of its own
     */
    public Prices with(String provider, String model, Price price) {
        return with(List.of(PriceRow.stated(provider, model, price)));
    }

    /** What that model costs there; empty when that is not known. */
    public Optional<Price> find(Endpoint endpoint) {
        return row(endpoint).map(PriceRow::price);
    }

    /** The line that says what that model costs there; empty when that is not known. */
    public Optional<PriceRow> row(Endpoint endpoint) {
        var provider = Server.nameOf(endpoint.provider());
        if (endpoint.author() == Endpoint.Author.STAND_IN) {
            return Optional.of(free(provider, endpoint, "a stand-in sends no bill"));
        }
        return names(endpoint.model())
                .flatMap(model -> Optional.ofNullable(rows.get(new Place(provider, model))).stream())
                .findFirst()
                .or(() -> Server.isLocal(provider)
                        ? Optional.of(free(provider, endpoint, "runs on this machine"))
                        : Optional.empty());
    }

    /** All lines, in the order they were read. */
    public List<PriceRow> rows() {
        return rows.values().stream().distinct().toList();
    }

    /** Best first: the very name, the name without its date, any model. */
    private static Stream<String> names(String model) {
        return Stream.of(model, DATE.matcher(model).replaceFirst(""), PriceRow.ANY_MODEL);
    }

    private static PriceRow free(String provider, Endpoint endpoint, String why) {
        return new PriceRow(List.of(provider), endpoint.model(), Price.FREE, Optional.empty(), why);
    }

    private Prices with(List<PriceRow> more) {
        var all = new LinkedHashMap<>(rows);
        for (var row : more) {
            row.providers().forEach(provider -> all.put(new Place(provider, row.model()), row));
        }
        return new Prices(all);
    }
}
