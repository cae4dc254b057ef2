package dev.fanfold.merge.synthesis;

import dev.fanfold.merge.synthesis.Synthesis.Conflict;
import dev.fanfold.merge.synthesis.Synthesis.Missing;
import dev.fanfold.merge.synthesis.Synthesis.Omission;
import dev.fanfold.merge.synthesis.Synthesis.Source;
import java.util.List;

/**
 * What was written of the parts, sentence by sentence, and what was not.
 *
 * @param sentences the text, in order
 * @param sources the parts that had an answer
 * @param omitted parts that no sentence rests on, for a reason
 * @param conflicts where parts contradict each other
 * @param missing parts without an answer
 * @param dropped sentences that were taken out, as nothing bore them out
 */
public record Blend(
        List<Sentence> sentences,
        List<Source> sources,
        List<Omission> omitted,
        List<Conflict> conflicts,
        List<Missing> missing,
        List<Sentence> dropped) {
    public Blend {
        sentences = List.copyOf(sentences);
        sources = List.copyOf(sources);
        omitted = List.copyOf(omitted);
        conflicts = List.copyOf(conflicts);
        missing = List.copyOf(missing);
        dropped = List.copyOf(dropped);
    }

    /** The sentences as one text. */
    public String text() {
        var text = new StringBuilder();
        for (var sentence : sentences) {
            text.append(text.isEmpty() ? "" : sentence.start().between()).append(sentence.text());
        }
        return text.toString();
    }

    /** What people call a label: the name of its part. */
    String named(String label) {
        return sources.stream()
                .filter(source -> source.label().equals(label))
                .map(source -> source.part().name())
                .findFirst()
                .orElse(label);
    }
}
