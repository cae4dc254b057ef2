package dev.fanfold.openai;

import dev.fanfold.model.Model;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many calls at once, each with a question of its own on a virtual thread of its own. */
record Crowd(Map<String, String> answers, Map<String, Exception> failures) {
    static Crowd of(int calls, Model model) {
        var crowd = new Crowd(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, calls)
                    .mapToObj(i -> "question " + i)
                    .forEach(q -> threads.execute(() -> crowd.ask(q, model)));
        }
        return crowd;
    }

    /** How often a body arrived beyond the first time. */
    static int sentTwice(Map<String, AtomicInteger> arrivals) {
        return arrivals.values().stream().mapToInt(count -> count.get() - 1).sum();
    }

    private void ask(String question, Model model) {
        try {
            answers.put(question, model.reply(Prompt.of(question)).first().text());
        } catch (ModelException | InterruptedException e) {
            failures.put(question, e);
        }
    }
}
