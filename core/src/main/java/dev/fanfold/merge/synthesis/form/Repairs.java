package dev.fanfold.merge.synthesis.form;

import java.util.List;

/** What a synthesiser answers when some of its sentences could not stand. */
public record Repairs(List<Repair> sentences, List<Draft.LeftOut> omitted) {
    public Repairs {
        sentences = List.copyOf(sentences);
        omitted = List.copyOf(omitted);
    }

    /** One sentence under its id, written anew; a blank one is withdrawn. */
    public record Repair(String id, String text, List<String> sources) {}
}
