package dev.fanfold.cli.show;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows that no model wrote: each says so in a field of its own, so that they stay what they are.
 *
 * <p>What does not have the form of such rows is left alone.
 */
enum RehearsedRows {
    /** One JSON object a line. */
    JSONL {
        @Override
        Optional<String> marked(String rows) {
            return rows.isEmpty() || rows.lines().allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                    ? Optional.of(rows.lines().map(RehearsedRows::object).collect(Collectors.joining()))
                    : Optional.empty();
        }
    },
    /** CSV with a header, whose lines end as RFC 4180 wants it. */
    CSV {
        @Override
        Optional<String> marked(String rows) {
            return rows.startsWith(CSV_HEAD) ? Optional.of(table(rows)) : Optional.empty();
        }
    };

    private static final String MARK = "rehearsed";
    private static final String CSV_HEAD = "id,answer,missing\r\n";

    /** The rows with the mark; empty where these are no rows. */
    abstract Optional<String> marked(String rows);

    private static String object(String line) {
        return line.substring(0, line.length() - 1) + ",\"" + MARK + "\":true}\n";
    }

    /** A row ends at the first carriage return outside of quotes. */
    private static String table(String rows) {
        var text = new StringBuilder();
        var field = MARK;
        boolean quoted = false;
        for (int i = 0; i < rows.length(); i++) {
            char c = rows.charAt(i);
            quoted ^= c == '"';
            if (c == '\r' && !quoted) {
                text.append(',').append(field);
                field = "true";
            }
            text.append(c);
        }
        return text.toString();
    }
}
