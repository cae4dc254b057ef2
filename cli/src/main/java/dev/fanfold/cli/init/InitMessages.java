package dev.fanfold.cli.init;

import dev.fanfold.cli.show.ShellWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is said of plans to begin with. */
final class InitMessages {
    private InitMessages() {}

    static String unknown(String name, Optional<String> nearest) {
        return "there is no plan " + name
                + nearest.map(near -> "; did you mean " + near + "?").orElse("; fanfold init --list names all");
    }

    static String there(List<Path> files) {
        var more = files.size() == 1 ? "" : " and " + (files.size() - 1) + " more";
        return files.getFirst() + more + (files.size() == 1 ? " is" : " are")
                + " there already, and nothing was written: name another place";
    }

    static String whichOne(Path file) {
        return file + " is the name of one plan: say which with --pair, as in fanfold init " + ShellWord.of(file)
                + " --pair repetition-vote";
    }

    static String isFile(Path folder) {
        return folder + " is a file, and nothing was written: name a folder";
    }

    static String noFolder(Path file) {
        return "there is no folder for " + file + ", and nothing was written: make it, or name another place";
    }

    static String unwritten(Path file, String why) {
        return "fanfold: " + file + " cannot be written (" + why + "); what was written before it is removed again";
    }

    static String next(Path file) {
        var word = ShellWord.of(file);
        return "Next: fanfold check " + word + ", then fanfold run " + word + " --rehearse";
    }
}
