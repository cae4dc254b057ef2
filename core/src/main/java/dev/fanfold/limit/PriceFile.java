package dev.fanfold.limit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a price table: lines of nine fields with commas between them; empty lines and those that begin with {@code #} are
 * passed over.
 *
 * <p>{@code provider names,model,above,input,cached,write,output,as of,source}: the names of a provider have blanks between
 * them; prices are dollars per million tokens, and an empty {@code cached} or {@code write} is as {@code input}. A line
 * with {@code above} follows the line of the same model, and holds for prompts of more than so many tokens.
 *
 * <p>Errors: {@link IllegalArgumentException}, with the name of the file and the line.
 */
final class PriceFile {
    private static final int FIELDS = 9;

    private final Map<String, PriceRow> rows = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final String name;

    private PriceFile(String name) {
        this.name = name;
    }

    static List<PriceRow> read(Reader reader, String name) throws IOException {
        var file = new PriceFile(name);
        var lines = new BufferedReader(reader);
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                file.add(line, number);
            }
        }
        return List.copyOf(file.rows.values());
    }

    private void add(String line, int number) {
        try {
            add(fields(line), number);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalArgumentException(name + ", line " + number + ": " + unusable.getMessage(), unusable);
        }
    }

    private void add(List<String> fields, int number) {
        var row = row(fields);
        var place = row.providers() + " " + row.model();
        if (!fields.get(2).isEmpty()) {
            var shorter = Optional.ofNullable(rows.get(place))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the price of long prompts comes after that of short ones, and " + row + " has none yet"));
            rows.put(place, shorter.beyond(tokens(fields.get(2)), row.price()));
        } else if (rows.putIfAbsent(place, row) != null) {
            throw new IllegalArgumentException(row + " has a price already, in line " + lines.get(place));
        }
        lines.put(place, number);
    }

    private static PriceRow row(List<String> fields) {
        return new PriceRow(
                List.of(fields.get(0).split(" +")), fields.get(1), price(fields), date(fields.get(7)), fields.get(8));
    }

    private static Price price(List<String> fields) {
        var input = fields.get(3);
        var cached = fields.get(4).isEmpty() ? input : fields.get(4);
        var write = fields.get(5).isEmpty() ? input : fields.get(5);
        return Price.perMillion(input, cached, write, fields.get(6));
    }

    /** The last field may hold commas. */
    private static List<String> fields(String line) {
        var fields =
                List.of(line.split(",", FIELDS)).stream().map(String::strip).toList();
        if (fields.size() < FIELDS) {
            throw new IllegalArgumentException("a price has " + FIELDS
                    + " fields, provider,model,above,input,cached,write,output,as of,source, and here are "
                    + fields.size());
        }
        return fields;
    }

    private static long tokens(String count) {
        try {
            return Long.parseLong(count);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("\"" + count + "\" is not a number of tokens", notANumber);
        }
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException("\"" + day + "\" is not a day such as 2026-07-24", notADay);
        }
    }
}
