package dev.fanfold;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model that gives several samples to one prompt, as a test says; it keeps every prompt it was sent. */
public record SamplingModel(int samplesAtOnce, Script script, List<Prompt> prompts) implements Model {
    /** What the model says to a prompt, one text for each sample; it may wait, and heeds an interrupt. */
    @FunctionalInterface
    public interface Script {
        List<String> answers(Prompt prompt) throws InterruptedException;
    }

    public static SamplingModel of(int samplesAtOnce, Script script) {
        return new SamplingModel(samplesAtOnce, script, new CopyOnWriteArrayList<>());
    }

    @Override
    public Endpoint endpoint() {
        return Endpoint.live("script", "sampling");
    }

    /** Ten tokens for the prompt, and one for each answer. */
    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        prompts.add(prompt);
        var samples = script.answers(prompt).stream()
                .map(text -> new Sample(text, Sample.Finish.WHOLE))
                .toList();
        return new Reply(samples, new Usage(10, 0, samples.size()), RateNews.none());
    }

    /** How many samples each request asked for, in the order of arrival. */
    public List<Integer> asked() {
        return prompts.stream().map(Prompt::samples).toList();
    }
}
