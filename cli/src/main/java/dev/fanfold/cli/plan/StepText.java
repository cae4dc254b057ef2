package dev.fanfold.cli.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step as written in a plan.
 *
 * @param line where its name stands
 */
public record StepText(String name, int line, Kind kind) {
    /** What a step does. */
    public sealed interface Kind {
        /** One ask. */
        record Alone(AskText ask) implements Kind {}

        /** Several looks at one input. */
        record Aspects(List<AskText> parts, MergeText merge, Bounds bounds) implements Kind {}

        /** One ask, several times. */
        record Repeated(int times, AskText ask, MergeText merge, Bounds bounds) implements Kind {}

        /** One ask for each piece of the input. */
        record Volume(CutText cut, AskText ask, MergeText merge, Bounds bounds) implements Kind {}

        /** A merge of other steps. */
        record Fold(List<AskText.Words> of, MergeText merge) implements Kind {}

        /** It could not be read, which has been reported. */
        record Unread() implements Kind {}
    }

    /** The asks of its parts. */
    public List<AskText> asks() {
        return switch (kind) {
            case Kind.Alone alone -> List.of(alone.ask());
            case Kind.Aspects aspects -> aspects.parts();
            case Kind.Repeated repeated -> List.of(repeated.ask());
            case Kind.Volume volume -> List.of(volume.ask());
            case Kind.Fold fold -> List.of();
            case Kind.Unread unread -> List.of();
        };
    }

    /** How its parts are folded; empty where there are none. */
    public Optional<MergeText> merge() {
        return switch (kind) {
            case Kind.Aspects aspects -> Optional.of(aspects.merge());
            case Kind.Repeated repeated -> Optional.of(repeated.merge());
            case Kind.Volume volume -> Optional.of(volume.merge());
            case Kind.Fold fold -> Optional.of(fold.merge());
            case Kind.Alone alone -> Optional.empty();
            case Kind.Unread unread -> Optional.empty();
        };
    }

    /** The names of its parts, where the author gave them names. */
    public List<String> partNames() {
        return kind instanceof Kind.Aspects
                ? asks().stream().map(AskText::name).toList()
                : folded().stream().map(AskText.Words::text).toList();
    }

    /** How many parts there are, where the input does not decide that. */
    public Optional<Integer> count() {
        return switch (kind) {
            case Kind.Repeated repeated -> Optional.of(repeated.times());
            case Kind.Aspects aspects -> Optional.of(aspects.parts().size());
            case Kind.Fold fold -> Optional.of(fold.of().size());
            default -> Optional.empty();
        };
    }

    /** What its merge asks a model. */
    public List<AskText> merging() {
        return merge().map(MergeText::asks).orElse(List.of());
    }

    /** The steps it folds. */
    public List<AskText.Words> folded() {
        return kind instanceof Kind.Fold fold ? fold.of() : List.of();
    }

    /** The names of other steps in its texts, in order of first mention. */
    public List<String> mentioned() {
        return Stream.concat(asks().stream(), merging().stream())
                .flatMap(ask -> ask.texts().stream())
                .flatMap(words -> words.names().stream())
                .filter(name -> !name.equals(AskText.INPUT))
                .distinct()
                .toList();
    }

    /** Every step it waits for: those it folds, then those it mentions. */
    public List<String> needs() {
        return Stream.concat(folded().stream().map(AskText.Words::text), mentioned().stream())
                .distinct()
                .toList();
    }
}
