package dev.fanfold.merge;

import dev.fanfold.model.Prompt;
import dev.fanfold.model.Sample;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Label;
import dev.fanfold.work.Note;
import dev.fanfold.work.UnreadableAnswerException;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Attempts that ended as a test says: {@code "YES"}, or {@code "?"} for spoiled, {@code "!"} failed, {@code "-"} skipped. */
final class Drawn {
    private Drawn() {}

    /** A call for merges that must make none. */
    static final Call NO_CALL = answering(prompt -> {
        throw new AssertionError("this merge asks nobody");
    });

    /** A call to a model that answers so. */
    static Call answering(Function<Prompt, String> model) {
        return new Call() {
            @Override
            public <I, O> O ask(Work<? super I, ? extends O> work, I input) {
                return work.answer(input, this);
            }

            @Override
            public <I, O> List<O> askEach(Work<? super I, ? extends O> work, List<? extends I> inputs) {
                return inputs.stream().<O>map(input -> ask(work, input)).toList();
            }

            @Override
            public Sample send(Prompt prompt, Optional<String> name) {
                return new Sample(model.apply(prompt), Sample.Finish.WHOLE);
            }

            @Override
            public void note(Note note) {}
        };
    }

    private static RuntimeException unreadable() {
        try {
            Ask.system("Easy?").labels("YES", "NO").answer("x", answering(prompt -> "perhaps"));
            throw new AssertionError("this is no label");
        } catch (UnreadableAnswerException e) {
            return e;
        }
    }

    static Part<Label> part(int ordinal, String text) {
        var id = new PartId(ordinal, "attempt " + (ordinal + 1));
        return switch (text) {
            case "?" -> new Part.Failed<>(id, unreadable(), Effort.NONE);
            case "!" -> new Part.Failed<>(id, new IllegalStateException("broken"), Effort.NONE);
            case "-" -> new Part.Skipped<>(id, "not waited for: enough", Effort.NONE, List.of());
            default -> new Part.Done<>(id, new Label(text), Effort.NONE);
        };
    }

    static List<Part<Label>> parts(List<String> texts) {
        var parts = new ArrayList<Part<Label>>();
        texts.forEach(text -> parts.add(part(parts.size(), text)));
        return parts;
    }

    static Rivals<Label> rivals(String... texts) {
        return rivals(List.of(texts));
    }

    static Rivals<Label> rivals(List<String> texts) {
        return new Rivals<>(parts(texts), Optional.of("the subject"), Optional.empty());
    }
}
