package dev.fanfold.bench.durable;

import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers of one size, as many as are wanted; no two have a key in common.
 *
 * @param name for the report
 * @param prompt what each answers; none to keep the reply alone
 * @param reply what each says
 */
record Answers(String name, Optional<Prompt> prompt, Reply reply) {
    private static final String WORDS = "the parts of a job run at once and their answers fold back \"in order\" so"
            + " that nobody waits for\nthe slowest twice";

    static Answers small() {
        return new Answers("replies of 200 characters", Optional.empty(), reply(200));
    }

    static Answers large() {
        var prompt = Prompt.of(text(1_000)).withSystem(text(200));
        return new Answers("replies of 2,000 characters with prompts of 1,200", Optional.of(prompt), reply(2_000));
    }

    /** Answers whose keys are drawn, since hashes are no numbers that go up. */
    Line.Answered next(RandomGenerator keys, long number) {
        return new Line.Answered(new Key(keys.nextLong(), keys.nextLong()), "part/" + number, number, prompt, reply);
    }

    private static Reply reply(int length) {
        return Reply.of(text(length), new Usage(length, 0, length));
    }

    private static String text(int length) {
        var words = WORDS.split(" ");
        var luck = new Random(length);
        return Stream.generate(() -> words[luck.nextInt(words.length)])
                .limit(length)
                .collect(Collectors.joining(" "))
                .substring(0, length);
    }
}
