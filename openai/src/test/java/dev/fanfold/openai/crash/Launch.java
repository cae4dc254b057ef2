package dev.fanfold.openai.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts children, each as a process of its own. */
record Launch(Baggage baggage) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /**
     * A child that is on its way.
     *
     * @param around what stands before the command; empty for nothing
     * @param said where its output and, beside it, its errors go
     */
    Process of(Orders orders, String key, List<String> around, Path said) throws IOException {
        var command = new ArrayList<>(around);
        command.addAll(command(orders));
        var builder = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(errors(said).toFile());
        builder.environment().put(Child.KEY, key);
        return builder.start();
    }

    static Path errors(Path said) {
        return said.resolveSibling(said.getFileName() + ".err");
    }

    /** It starts fast, and writes no files of its own. */
    private List<String> command(Orders orders) {
        var command = new ArrayList<>(
                List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx128m"));
        command.addAll(baggage.words());
        command.add(Child.class.getName());
        command.addAll(orders.words());
        return command;
    }
}
