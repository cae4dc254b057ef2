package dev.fanfold.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A file of this room that goes into the page as it is, and the hash that lets it in.
 *
 * @param text what it holds
 */
record Own(String text) {
    static Own file(String name) {
        try (var file = Own.class.getResourceAsStream("/dev/fanfold/report/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the report was built without its file " + name);
            }
            return new Own(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As a policy names it. */
    String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
