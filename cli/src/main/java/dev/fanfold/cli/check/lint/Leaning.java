package dev.fanfold.cli.check.lint;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out whether a prompt leans on something that it does not hold.
 *
 * <p>By its words alone, in English, so it is a guess: it looks for a name, or a former step, next to words that say the
 * answer is there already. A clause that only sets a subject apart ("somebody else looks at the cost") is left alone.
 *
 * @param names of all that could be meant
 * @param unseen whether the prompt does not take what has this name
 * @param place what kind of part is asked
 */
record Leaning(Names names, Predicate<String> unseen, Place place) {
    private static final Pattern PLACES = Pattern.compile("\\{\\{[^{}]*}}");

    /** A longer one is read in pieces, so that the work is bounded by the length of the text. */
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{1,1000}[.!?\\n]*");

    /** Where the prompt stands. */
    enum Place {
        STEP,
        ASPECT,
        PIECE,
        ATTEMPT
    }

    /**
     * What was found.
     *
     * @param words as they stand in the prompt
     * @param name of what they lean on, where that is known
     */
    record Lean(String words, Optional<String> name) {}

    /** Of a prompt that takes none of these. */
    static Leaning of(Collection<String> unseen, Place place) {
        return new Leaning(Names.of(unseen), name -> true, place);
    }

    /** Where a text leans, sentence by sentence: the names first. */
    Stream<Lean> in(String text) {
        var plain = PLACES.matcher(text).replaceAll("§");
        return SENTENCE.matcher(plain)
                .results()
                .map(found -> found.group().strip())
                .flatMap(this::sentence);
    }

    private Stream<Lean> sentence(String sentence) {
        var marked = Marked.of(sentence, names.in(sentence, unseen));
        var named = marked.names().isEmpty()
                ? Stream.<Lean>empty()
                : found(Phrases.NAMED, marked).map(match -> named(sentence, marked, match));
        var unnamed = found(Phrases.UNNAMED, marked).map(match -> unnamed(sentence, match));
        var siblings = siblings().stream()
                .flatMap(pattern -> pattern.matcher(sentence).results())
                .map(match -> unnamed(sentence, match));
        return Stream.of(named, unnamed, siblings).flatMap(all -> all);
    }

    private static Stream<MatchResult> found(Pattern pattern, Marked marked) {
        return pattern.matcher(marked.text())
                .results()
                .filter(match -> !Clause.around(marked.text(), match).setsApart());
    }

    private Optional<Pattern> siblings() {
        return switch (place) {
            case PIECE -> Optional.of(Phrases.PIECES);
            case ATTEMPT -> Optional.of(Phrases.ATTEMPTS);
            case STEP, ASPECT -> Optional.empty();
        };
    }

    /** Whoever says "the previous answer" means what came before, whatever a part is called. */
    private static Lean named(String sentence, Marked marked, MatchResult match) {
        var words = unnamed(sentence, match);
        return Phrases.FORMER_ANSWER.matcher(words.words()).find()
                ? words
                : new Lean(words.words(), Optional.of(marked.name(nameOf(match))));
    }

    private static int nameOf(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .map(match::start)
                .filter(start -> start >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static Lean unnamed(String sentence, MatchResult match) {
        return new Lean(sentence.substring(match.start(), match.end()).strip(), Optional.empty());
    }
}
