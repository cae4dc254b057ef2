package dev.fanfold.cli.journal;

import dev.fanfold.cli.exit.Refusal;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that journals lie in unless somebody names another place: that of the XDG base directories for state, which only
 * its owner may read.
 */
record StateFolder(Path path) {
    /** The one of this environment; none where it names no home. */
    static Optional<StateFolder> in(Map<String, String> environment) {
        return absolute(environment, "XDG_STATE_HOME")
                .or(() -> absolute(environment, "HOME").map(home -> home.resolve(".local/state")))
                .map(state -> new StateFolder(state.resolve("fanfold")));
    }

    /** Paths that are relative are to be ignored, as XDG has it. */
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .filter(path -> !path.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /**
     * Makes it where it is not there.
     *
     * @throws Refusal when it cannot be made, or not be written
     */
    void make() {
        try {
            Files.createDirectories(path, ownersOnly());
        } catch (IOException impossible) {
            throw new Refusal(JournalMessages.folder(path, JournalMessages.said(impossible)));
        }
        if (!Files.isWritable(path)) {
            throw new Refusal(JournalMessages.folder(path, "access denied"));
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
