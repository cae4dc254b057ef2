package dev.fanfold.cli.once;

import dev.fanfold.cli.show.Plain;
import dev.fanfold.cli.show.ShellWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of questions that are typed at a shell. */
final class OnceMessages {
    private OnceMessages() {}

    static String nothingToAskAbout() {
        return "there is nothing to ask about: type a question, or name a text with -i FILE";
    }

    static String noInput(String place) {
        return "the question has a place " + place + ", and nothing to put there: name a text with -i FILE";
    }

    /** @param bytes how long it is */
    static String piped(int bytes) {
        return String.format(Locale.ROOT, "Input: standard input, %,d %s", bytes, bytes == 1 ? "byte" : "bytes");
    }

    static String look(String name) {
        return "look " + Plain.field(name);
    }

    /** @param where what mentions the answer of a look */
    static String looksApart(String where, String name) {
        return where + " mentions " + place(name)
                + ", and looks see nothing of each other's answers: write a plan file,"
                + " where a step may wait for another";
    }

    static String noPlace(String where, String name) {
        return where + " has " + place(name) + " in it, and only {{input}} is a place there: leave it out";
    }

    static String placedTwice(String place, String where, String other) {
        return where + " and " + other + " both have a place " + place
                + ", and the text goes out once: keep one of them";
    }

    static String joined(String name) {
        return "The text stands in the plan itself, with the question: " + place(name)
                + " would be a step in words of a plan.";
    }

    private static String place(String name) {
        return "{{" + Plain.field(name) + "}}";
    }

    static String unreadable(String name, String why) {
        return "the input cannot be read: " + name + " (" + why + ")";
    }

    static String noFile(String name) {
        return "behind @ stands the path of a file, and \"" + name
                + "\" is none; a text that begins with @ begins with @@";
    }

    /** @param what what is wrong with the plan, in its own words */
    static String wrong(String what) {
        return "the plan that this stands for is wrong: " + what;
    }

    static String remark(String command) {
        return "What \"fanfold " + command + "\" stood for.";
    }

    static String saved(Path file, Optional<String> input) {
        return "Saved: " + file + "; nothing was sent. It runs with: fanfold run " + ShellWord.of(file)
                + input.map(OnceMessages::behind).orElse("");
    }

    /** @param input what must be given with a plan that was printed; nothing is said where it has its own */
    static Optional<String> printed(Optional<String> input) {
        return input.map(name -> "The plan names no input. It runs with: fanfold run PLAN" + behind(name));
    }

    private static String behind(String input) {
        return " -i " + input;
    }

    static Optional<String> unsaid(List<String> options) {
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of("Not in the plan: " + String.join(", ", options) + "; fanfold run takes the same.");
    }

    static String there(Path file) {
        return file + " is there already, and was left as it is: name another file with --save";
    }

    static String noFolder(Path file) {
        return "there is no folder for " + file + ": make it, or name another file with --save";
    }

    static String unwritten(Path file, String why) {
        return file + " cannot be written (" + why + "): name another file with --save";
    }
}
