package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.MergeText.How;
import dev.fanfold.work.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how a step merges. */
final class MergeReader {
    private static final List<String> WORDS = List.of("stitch", "vote", "pick", "synthesise");
    private static final String WANTED = "stitch, vote, { pick: … } or { synthesise: … }";
    private static final int MOST_READINGS = 100;

    private MergeReader() {}

    static MergeText read(Fields step) {
        var field = step.needed("merge", WANTED);
        var asRivals = AskReader.words(step, "as_rivals");
        var how = field.map(merge -> merge.isText() ? word(merge) : form(merge)).orElse(new How.Unread());
        return new MergeText(how, asRivals, field.map(Field::line).orElse(step.line()));
    }

    private static How word(Field merge) {
        var word = merge.text().orElse("");
        return switch (word) {
            case "" -> new How.Unread();
            case "stitch" -> new How.Stitch(Optional.empty());
            case "vote" -> new How.Vote();
            case "pick" -> unread(merge, "by pick needs criteria: { pick: { criteria: { \"fits on one line\": 2 } } }");
            case "synthesise", "synthesize" ->
                unread(merge, "by " + word + " needs what to write: { " + word + ": { system: \"…\" } }");
            default -> unread(merge, "cannot be " + Shown.quoted(word) + Nearest.hint(word, WORDS, "it can be"));
        };
    }

    private static How unread(Field merge, String why) {
        merge.wrong(why);
        return new How.Unread();
    }

    private static How form(Field merge) {
        var fields = merge.fields(WANTED);
        var forms = fields.stream()
                .flatMap(one -> Stream.concat(WORDS.stream(), Stream.of("synthesize"))
                        .flatMap(word -> one.field(word).stream()))
                .toList();
        fields.ifPresent(Fields::end);
        if (fields.isPresent() && forms.size() != 1) {
            merge.wrong("must be exactly one of " + WANTED);
        }
        return forms.size() == 1 ? settings(forms.getFirst()) : new How.Unread();
    }

    private static How settings(Field form) {
        if (form.key().equals("vote")) {
            form.wrong("has no settings: write merge: vote");
            return new How.Vote();
        }
        var fields = form.fields("a mapping of its settings");
        var how = fields.map(settings -> settings(form.key(), settings));
        fields.ifPresent(Fields::end);
        return how.orElse(new How.Unread());
    }

    private static How settings(String word, Fields settings) {
        return switch (word) {
            case "stitch" -> new How.Stitch(settings.field("between").flatMap(Field::anyText));
            case "pick" ->
                new How.Pick(
                        settings.needed("criteria", "a mapping such as { \"fits on one line\": 2 }").stream()
                                .flatMap(MergeReader::criteria)
                                .toList(),
                        settings.field("readings").flatMap(field -> field.whole(1, MOST_READINGS)),
                        AskReader.words(settings, "judge"));
            default -> new How.Synthesise(AskReader.editor(settings));
        };
    }

    private static Stream<MergeText.Weight> criteria(Field field) {
        var all = field.fields("a mapping such as { \"fits on one line\": 2 }").map(Fields::all);
        if (all.isPresent() && all.get().isEmpty()) {
            field.wrong("must hold at least one criterion and its weight");
        }
        return all.stream().flatMap(List::stream).flatMap(criterion -> weight(criterion).stream());
    }

    private static Optional<MergeText.Weight> weight(Field criterion) {
        if (criterion.key().isBlank() || !new Template(criterion.key()).names().isEmpty()) {
            criterion
                    .problems()
                    .add(
                            criterion.line(),
                            "criterion " + Shown.quoted(criterion.key()) + " needs words, and no {{places}}");
            return Optional.empty();
        }
        return criterion.whole(1, 1_000).map(weight -> new MergeText.Weight(criterion.key(), weight));
    }
}
