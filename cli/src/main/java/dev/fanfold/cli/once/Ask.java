package dev.fanfold.cli.once;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One question, or several looks at one text. */
public record Ask(Optional<String> prompt, List<Aspect> aspects, Optional<String> editor, Manner manner)
        implements Verb {
    /** One look, and what it is called. */
    public record Aspect(String name, String words) {}

    public Ask {
        aspects = List.copyOf(aspects);
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public List<String> questions() {
        return Stream.of(prompt.stream(), aspects.stream().map(Aspect::words), editor.stream())
                .flatMap(words -> words)
                .toList();
    }

    @Override
    public List<String> words() {
        return Stream.of(
                        Stream.of(prompt.orElse("")),
                        aspects.stream().flatMap(look -> Stream.of(look.name(), look.words())),
                        editor.stream())
                .flatMap(words -> words)
                .toList();
    }

    @Override
    public Verb reworded(UnaryOperator<String> reading) {
        var looks = aspects.stream()
                .map(look -> new Aspect(look.name(), reading.apply(look.words())))
                .toList();
        return new Ask(prompt.map(reading), looks, editor.map(reading), manner);
    }

    @Override
    public void writeTo(Sheet sheet, Phrasing phrasing) {
        if (aspects.isEmpty()) {
            sheet.open(1, name());
            phrasing.alone(sheet, 2, prompt.orElse(""));
            manner.writeTo(sheet, 2);
        } else if (editor.isEmpty()) {
            looks(sheet, 1, phrasing);
        } else {
            sheet.open(1, name()).put(2, "by", "aspect").open(2, "parts");
            looks(sheet, 3, phrasing);
            sheet.open(2, "merge").open(3, "synthesise").say(4, "system", editor.get());
        }
    }

    /** Steps of their own run at once as parts do, and each is printed under its name. */
    private void looks(Sheet sheet, int depth, Phrasing phrasing) {
        for (var look : aspects) {
            sheet.open(depth, look.name());
            phrasing.look(sheet, depth + 1, look.words(), prompt);
            manner.writeTo(sheet, depth + 1);
        }
    }
}
