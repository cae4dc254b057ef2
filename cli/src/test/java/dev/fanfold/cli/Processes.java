package dev.fanfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command as a process of its own. */
final class Processes {
    private Processes() {}

    /** Started with this folder for its state. */
    static Process started(Path state, String... words) throws IOException {
        var process = new ProcessBuilder(command(List.of(words))).redirectErrorStream(true);
        process.environment().put("XDG_STATE_HOME", state.toString());
        return process.start();
    }

    /** With all the time that a loaded machine needs to say what was kept, unless times are what is tested. */
    static List<String> command(List<String> words) {
        return Boolean.getBoolean("fanfold.timed")
                ? hasty(words)
                : command(List.of("-Dfanfold.words.millis=20000"), words);
    }

    /** Gone two seconds after an interrupt, as it is for those who use it. */
    static List<String> hasty(List<String> words) {
        return command(List.of(), words);
    }

    private static List<String> command(List<String> flags, List<String> words) {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var all = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        all.addAll(flags);
        all.add(Main.class.getName());
        all.addAll(words);
        return all;
    }

    static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Whether SIGINT, the second signal, is among those that this process ignores. */
    static boolean heedInterrupts() throws IOException {
        var status = Path.of("/proc/self/status");
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .noneMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }
}
