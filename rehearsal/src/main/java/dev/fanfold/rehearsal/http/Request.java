package dev.fanfold.rehearsal.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, read whole.
 *
 * @param headers by lower-case name; of a repeated header the last value
 * @param text the body, read as UTF-8
 */
public record Request(String method, String path, String version, Map<String, String> headers, String text) {

    /** The value of a header, whatever its case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean keepsLine() {
        var asked = header("connection").orElse("").toLowerCase(Locale.ROOT);
        return version.equals("HTTP/1.1") ? !asked.contains("close") : asked.contains("keep-alive");
    }
}
