package dev.fanfold.cli.once;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** How a plan names the file of its input: only one that lies with it, or below. */
public final class InputName {
    private InputName() {}

    /**
     * Its path as the plan has it; none where the plan cannot name it.
     *
     * @param folder that of the plan
     */
    public static Optional<String> in(Path folder, Path file) {
        try {
            var home = folder.toRealPath();
            return Optional.of(file.toRealPath())
                    .filter(path -> path.startsWith(home))
                    .map(path -> home.relativize(path).toString().replace(File.separatorChar, '/'));
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }
}
