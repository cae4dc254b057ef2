package dev.fanfold.merge.synthesis.form;

import dev.fanfold.merge.synthesis.Start;
import java.util.List;
import java.util.stream.Collectors;

/** What a synthesiser answers: sentences with their sources, what it left out, and what contradicts. */
public record Draft(List<Written> sentences, List<LeftOut> omitted, List<Clash> conflicts) {
    public Draft {
        sentences = sentences.stream().filter(one -> !one.text().isBlank()).toList();
        omitted = List.copyOf(omitted);
        conflicts = List.copyOf(conflicts);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("there is no sentence in it");
        }
    }

    /** One sentence. */
    public record Written(String text, List<String> sources, Start start) {}

    /** A source that no sentence rests on. */
    public record LeftOut(String source, String reason) {}

    /** Sources that contradict each other. */
    public record Clash(List<String> sources, String what) {}

    /** The sentences as one text. */
    public String prose() {
        return sentences.stream().map(Written::text).collect(Collectors.joining(" "));
    }
}
