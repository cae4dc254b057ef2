package dev.fanfold.cli.init;

import java.nio.file.Path;
import java.util.Optional;

/** What {@code fanfold init} was told. */
public sealed interface InitOptions {
    /** To say which plans there are. */
    record Names() implements InitOptions {}

    /**
     * To write all of them.
     *
     * @param folder where they go
     */
    record All(Optional<Path> folder) implements InitOptions {}

    /**
     * To write one.
     *
     * @param pair its name
     * @param place a file, or a folder that is there
     */
    record One(String pair, Optional<Path> place) implements InitOptions {}
}
