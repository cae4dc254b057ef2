package dev.fanfold.cli.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a plan's input file is.
 *
 * <p>Somebody else's plan reads nothing outside its own folder: no absolute path, no way up, no link that leads out,
 * unless whoever runs it allows that.
 */
record InputFile(Path folder, Outside outside) {
    Optional<PlanInput> read(Field field) {
        return field.text()
                .flatMap(text -> path(text, field).map(path -> {
                    if (outside == Outside.REFUSED && leadsOut(path)) {
                        field.wrong(
                                "leads out of the plan's folder; move the file there, or allow it with --allow-outside");
                    }
                    return new PlanInput.File(path, text, field.line());
                }));
    }

    private Optional<Path> path(String text, Field field) {
        try {
            return Optional.of(folder.resolve(text).normalize());
        } catch (InvalidPathException e) {
            field.wrong("must be the path of a file, not " + Shown.quoted(text));
            return Optional.empty();
        }
    }

    private boolean leadsOut(Path path) {
        return !path.startsWith(folder) || leadsOutByLink(path);
    }

    /** Links are followed as far as the path exists; a link that cannot be followed leads nowhere we know. */
    private boolean leadsOutByLink(Path path) {
        if (path.equals(folder)) {
            return false;
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return leadsOutByLink(Objects.requireNonNull(path.getParent()));
        }
        try {
            return !path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }
}
