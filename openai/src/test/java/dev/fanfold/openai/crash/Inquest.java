package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.journal.Found;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold of a story, however often it was broken off. */
record Inquest(Story story, Undisturbed expected) {
    /** How a child begins to tell that a part is done. */
    static final String COUNTED = "counted: ";

    /** Holds it to all of that, where all its lives but the last were killed, and tells what it came to. */
    Tally held() {
        return held(List.of(Life.KILLED));
    }

    /**
     * The same where they came to another end.
     *
     * @param broken with what they may have ended
     */
    Tally held(List<Integer> broken) {
        endsAreAsMeant(broken);
        nothingIsWrittenAnew();
        noAnswerIsAskedForAgain();
        everyRequestWasIntended();
        nothingFollowsFromWhatIsNotKept();
        whatCountedIsKept();
        numbersAreUnique();
        damageIsSaid();
        moneyIsTold();
        if (story.cap().isEmpty()) {
            itComesToTheSame();
        }
        return tally();
    }

    private void endsAreAsMeant(List<Integer> broken) {
        var last = story.cap().isPresent() ? List.of(0, Child.FAILED) : List.of(0);
        for (var life : story.lives()) {
            assertThat(life.exit())
                    .as("of %s, which said %s", life.key(), life.complained())
                    .isIn(life.equals(story.last()) ? last : broken);
        }
    }

    /** What stood at a death stands there for ever, and what follows begins where it ended. */
    private void nothingIsWrittenAnew() {
        var end = story.last().after();
        for (var life : story.lives()) {
            var before = life.after().lines();
            assertThat(end.lines()).hasSizeGreaterThanOrEqualTo(before.size());
            for (int i = 0; i < before.size(); i++) {
                assertThat(end.lines().get(i))
                        .as("line %d at the death of %s", i, life.key())
                        .isEqualTo(before.get(i));
            }
        }
        assertThat(end.tail()).isEmpty();
    }

    private void noAnswerIsAskedForAgain() {
        var intents = story.last().after().all(Line.Intent.class);
        for (var life : story.lives()) {
            var before = life.after().all(Line.Intent.class).size();
            var known = life.after().answered();
            assertThat(intents.subList(before, intents.size()))
                    .as("calls after the death of %s", life.key())
                    .noneMatch(intent -> known.contains(intent.key()));
        }
    }

    /** So what the journal tells of calls is true of the wire. */
    private void everyRequestWasIntended() {
        var before = 0;
        for (var life : story.lives()) {
            var intents = life.after().all(Line.Intent.class);
            var mine = intents.subList(before, intents.size());
            before = intents.size();
            assertThat(story.received(life)).as("requests of %s", life.key()).hasSizeLessThanOrEqualTo(mine.size());
            if (story.cap().isEmpty()) {
                eachWasIntended(life, mine);
            }
        }
    }

    /** Where there is money for all, each question was answered in the end, and so it is known which one a key stands for. */
    private void eachWasIntended(Life life, List<Line.Intent> intents) {
        var questions = questions();
        var intended = intents.stream()
                .map(Line.Intent::key)
                .map(key -> answered(key, questions))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Undisturbed.counted(story.received(life))
                .forEach((asked, times) -> assertThat(times)
                        .as("%s asked %s", life.key(), asked)
                        .isLessThanOrEqualTo(intended.getOrDefault(asked, 0L)));
    }

    private static Asked answered(Key key, Map<Key, Asked> questions) {
        assertThat(questions).containsKey(key);
        return Objects.requireNonNull(questions.get(key));
    }

    private Map<Key, Asked> questions() {
        var questions = new HashMap<Key, Asked>();
        story.last()
                .after()
                .all(Line.Answered.class)
                .forEach(answer -> answer.prompt().ifPresent(prompt -> questions.put(answer.key(), Asked.of(prompt))));
        return questions;
    }

    /** Where a question quotes an answer, that answer is in the journal. */
    private void nothingFollowsFromWhatIsNotKept() {
        for (var life : story.lives()) {
            var kept = life.after().all(Line.Answered.class).stream()
                    .flatMap(answer -> Script.tellTales(answer.reply().first().text()))
                    .collect(Collectors.toSet());
            for (var request : story.received(life)) {
                assertThat(Script.tellTales(request.asked().user()))
                        .as("quoted by %s", life.key())
                        .isSubsetOf(kept);
            }
        }
    }

    /** A part that asked for an answer, and was said to be done, has an answer in the journal. */
    private void whatCountedIsKept() {
        var askers = places(story.last());
        for (var life : story.lives()) {
            var counted = life.said()
                    .lines()
                    .filter(line -> line.startsWith(COUNTED))
                    .map(line -> line.substring(COUNTED.length()))
                    .filter(askers::contains);
            assertThat(counted).as("counted by %s", life.key()).isSubsetOf(places(life));
        }
    }

    private static Set<String> places(Life life) {
        return life.after().all(Line.Answered.class).stream()
                .map(Line.Answered::where)
                .collect(Collectors.toSet());
    }

    private void numbersAreUnique() {
        var end = story.last().after();
        assertThat(end.all(Line.Intent.class)).extracting(Line.Intent::attempt).doesNotHaveDuplicates();
        assertThat(end.all(Line.Answered.class))
                .extracting(answer -> answer.key() + " at " + answer.where())
                .doesNotHaveDuplicates();
        assertThat(end.all(Line.Began.class)).extracting(Line.Began::run).doesNotHaveDuplicates();
    }

    /** A life that got as far as sending said before what it had to cut off. */
    private void damageIsSaid() {
        Optional<Found.TornTail> tail = Optional.empty();
        for (var life : story.lives()) {
            if (tail.isPresent() && !story.received(life).isEmpty()) {
                assertThat(life.said()).contains(Autopsy.DAMAGED + tail.get());
            } else if (tail.isEmpty()) {
                assertThat(life.said()).doesNotContain(Autopsy.DAMAGED);
            }
            tail = life.after().tail();
        }
    }

    private void moneyIsTold() {
        long billed = 0;
        for (var life : story.lives()) {
            billed += story.received(life).stream()
                    .mapToLong(request -> Charges.PRICE.of(request.usage()).nanos())
                    .sum();
            assertThat(life.after().balance().spent().money().nanos())
                    .as("told of by the journal at the end of %s", life.key())
                    .isGreaterThanOrEqualTo(billed);
        }
        var all = billed;
        story.cap().ifPresent(cap -> assertThat(all).as("billed").isLessThanOrEqualTo(cap.nanos()));
    }

    private void itComesToTheSame() {
        assertThat(story.result()).contains(expected.result());
        assertThat(story.last().complained()).isEmpty();
        assertThat(Undisturbed.counted(story.received()))
                .containsOnlyKeys(expected.asked().keySet());
        var tally = tally();
        assertThat(tally.repeats()).as("repeats").isLessThanOrEqualTo(tally.inFlight());
    }

    private Tally tally() {
        var tally = new Tally(
                Map.of(),
                1,
                story.result().isPresent() ? 1 : 0,
                repeats(),
                0,
                0,
                story.received().size());
        var answers = 0;
        for (var life : story.lives().subList(0, story.kills())) {
            var all = life.after().all(Line.Answered.class).size();
            var lost = story.received(life).size() - (all - answers);
            answers = all;
            tally = tally.plus(new Tally(Map.of(life.cause(), 1), 0, 0, 0, lost, lost, 0));
        }
        return tally;
    }

    /** Of a story that came to no end a merge may have asked about fewer parts: a question of its own, once no repeat. */
    private long repeats() {
        return Undisturbed.counted(story.received()).entrySet().stream()
                .mapToLong(one -> Math.max(0, one.getValue() - expected.asked().getOrDefault(one.getKey(), 1L)))
                .sum();
    }
}
