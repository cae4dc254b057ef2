package dev.fanfold.cli.completion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A shell that fanfold has completion for. */
enum Dialect {
    BASH,
    ZSH,
    FISH;

    static Optional<Dialect> named(String name) {
        return Arrays.stream(values()).filter(one -> one.shell().equals(name)).findFirst();
    }

    /** Its name, such as {@code bash}. */
    String shell() {
        return name().toLowerCase(Locale.ROOT);
    }

    String script(Command root) {
        return switch (this) {
            case BASH -> BashScript.of(root);
            case ZSH -> ZshScript.of(root);
            case FISH -> FishScript.of(root);
        };
    }
}
