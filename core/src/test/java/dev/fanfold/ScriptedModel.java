package dev.fanfold;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model that answers as a test says; prose where a synthesis is wanted becomes one sentence of it. It keeps every prompt it was sent and counts how many were on the
 * wire at once.
 */
public final class ScriptedModel implements Model {
    private static final Usage USAGE = new Usage(10, 0, 5);
    private final Script script;
    private final List<Prompt> prompts = new CopyOnWriteArrayList<>();
    private final AtomicInteger onTheWire = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();

    private ScriptedModel(Script script) {
        this.script = script;
    }

    /** What the model says to a prompt; it may wait, and heeds an interrupt. */
    @FunctionalInterface
    public interface Script {
        String answer(Prompt prompt) throws InterruptedException;
    }

    public static ScriptedModel saying(Script script) {
        return new ScriptedModel(script);
    }

    @Override
    public Endpoint endpoint() {
        return Endpoint.live("script", "scripted");
    }

    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        prompts.add(prompt);
        peak.accumulateAndGet(onTheWire.incrementAndGet(), Math::max);
        try {
            return Reply.of(Blended.inForm(prompt, script.answer(prompt)), USAGE);
        } finally {
            onTheWire.decrementAndGet();
        }
    }

    /** Every prompt that was sent, in the order of arrival. */
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    /** The most calls that were on the wire at once. */
    public int peak() {
        return peak.get();
    }

    public int onTheWire() {
        return onTheWire.get();
    }
}
