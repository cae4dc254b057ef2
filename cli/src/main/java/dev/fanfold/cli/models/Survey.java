package dev.fanfold.cli.models;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * What became of asking several servers, all at the same time.
 *
 * @param findings one for each, in the order in which they were given, whoever answered first
 */
record Survey(List<Finding> findings) {
    Survey {
        findings = List.copyOf(findings);
    }

    static Survey of(List<Candidate> servers, Duration within) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Finding>> questions = servers.stream()
                    .map(server -> (Callable<Finding>) () -> server.asked(within))
                    .toList();
            return new Survey(
                    threads.invokeAll(questions).stream().map(Future::resultNow).toList());
        }
    }

    boolean usable() {
        return findings.stream().anyMatch(Finding::usable);
    }

    /** A line for each: its name, what became of it, and what to do. */
    String table() {
        int width = findings.stream()
                .mapToInt(found -> found.server().name().length())
                .max()
                .orElse(0);
        return findings.stream()
                .map(found -> padded(found.server().name(), width) + "  " + ModelsMessages.verdict(found) + "\n")
                .collect(Collectors.joining());
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(width - name.length());
    }
}
