package dev.fanfold.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that names questions, plans and inputs by their content, and draws what must be equal on every machine. */
public final class Sha256 {
    private Sha256() {}

    /** One that has taken nothing yet. Threads: belongs to one. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    /** Of a text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
