package dev.fanfold.merge.score;

import dev.fanfold.merge.AuditedMerge;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Sample;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Call;
import dev.fanfold.work.Note;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A merge of rivals on one thread, with a judge that is a function: the library's own judging, and no engine. */
public final class Courtroom implements Call {
    private final BiFunction<Seen, String, String> judge;
    private final List<Prompt> prompts = new ArrayList<>();

    private Courtroom(BiFunction<Seen, String, String> judge) {
        this.judge = judge;
    }

    public static Courtroom with(Function<Seen, String> judge) {
        return new Courtroom((seen, juror) -> judge.apply(seen));
    }

    /** Judges told apart by the names of their models. */
    public static Courtroom withJury(BiFunction<Seen, String, String> judges) {
        return new Courtroom(judges);
    }

    public Picked<String> pick(AuditedMerge<Rivals<String>, Picked<String>> pick, List<String> texts) {
        return audited(pick, texts).value();
    }

    public AuditedMerge.Audited<Picked<String>> audited(
            AuditedMerge<Rivals<String>, Picked<String>> pick, List<String> texts) {
        return pick.audited(rivals(texts), this);
    }

    public static Rivals<String> rivals(List<String> texts) {
        return new Rivals<>(
                IntStream.range(0, texts.size())
                        .<Part<String>>mapToObj(i -> new Part.Done<>(id(i), texts.get(i), Effort.NONE))
                        .toList(),
                Optional.of("the subject"),
                Optional.empty());
    }

    public static PartId id(int ordinal) {
        return new PartId(ordinal, "attempt " + (ordinal + 1));
    }

    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    @Override
    public <I, O> O ask(Work<? super I, ? extends O> work, I input) {
        return work.answer(input, this);
    }

    @Override
    public <I, O> List<O> askEach(Work<? super I, ? extends O> work, List<? extends I> inputs) {
        return inputs.stream().<O>map(input -> work.answer(input, this)).toList();
    }

    @Override
    public Sample send(Prompt prompt, Optional<String> model) {
        prompts.add(prompt);
        return new Sample(judge.apply(Seen.of(prompt), model.orElse("")), Sample.Finish.WHOLE);
    }

    @Override
    public void note(Note note) {}
}
