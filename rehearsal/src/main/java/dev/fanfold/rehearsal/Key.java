package dev.fanfold.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The one key that the provider takes. It is shown nowhere. */
final class Key {

    private final byte[] header;

    Key(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("a key cannot be blank");
        }
        this.header = bytes("Bearer " + secret);
    }

    boolean opens(Optional<String> authorization) {
        return authorization
                .filter(sent -> MessageDigest.isEqual(bytes(sent), header))
                .isPresent();
    }

    @Override
    public String toString() {
        return "set";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
