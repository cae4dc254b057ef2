package dev.fanfold.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of this build, in a process of its own that starts at the top of the project and knows no key. */
public final class Program {
    /** No journal of a test lies among those of whoever runs it. */
    private static final Path STATE = Tree.root().resolve("examples/target/state");

    private Program() {}

    /** What a program said, and how it ended. */
    public record Ended(int exit, String out, String errors) {}

    /**
     * Runs a class and waits for it.
     *
     * @param environment variables that it shall see beside those of this process
     */
    public static Ended run(String main, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        var out = Files.createTempFile("fanfold", ".out");
        var errors = Files.createTempFile("fanfold", ".err");
        try {
            var process = new ProcessBuilder(command(main, arguments))
                    .directory(Tree.root().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile());
            process.environment().keySet().removeIf(name -> name.startsWith("OPENAI_") || name.startsWith("FANFOLD_"));
            process.environment().put("XDG_STATE_HOME", STATE.toString());
            process.environment().putAll(environment);
            return new Ended(process.start().waitFor(), Files.readString(out), Files.readString(errors));
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }

    private static List<String> command(String main, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of("-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }
}
