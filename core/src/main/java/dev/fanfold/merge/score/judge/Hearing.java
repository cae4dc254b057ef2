package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.judge.Heard;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Asks judges many questions at once.
 *
 * <p>One bad answer never loses another: what fails for itself alone is lost alone. Where no call can succeed (a refused
 * key), the first failure ends all. Questions go out in an order drawn from their texts, so that when a rival is judged
 * says nothing of its place.
 */
record Hearing(Call call) {
    /**
     * One question.
     *
     * @param turn told apart from the others of the same text by this
     */
    record Question<T>(Ask<T> ask, String message, String turn) {
        private String key() {
            return turn + "\0" + message;
        }
    }

    /** What came of each, in the order given. */
    <T> List<Heard<T>> each(List<Question<T>> questions) {
        var order = new Shuffle("hearing")
                .of(
                        IntStream.range(0, questions.size()).boxed().toList(),
                        i -> questions.get(i).key());
        Work<Turned<T>, Heard<T>> one = (turned, inner) -> heard(turned.question(), inner);
        var turned = turned(questions);
        var heard = call.askEach(one, order.stream().map(turned::get).toList(), Turned::turn);
        Map<Integer, Heard<T>> byPlace = new HashMap<>();
        IntStream.range(0, order.size()).forEach(i -> byPlace.put(order.get(i), heard.get(i)));
        return IntStream.range(0, order.size())
                .mapToObj(i -> Objects.requireNonNull(byPlace.get(i)))
                .toList();
    }

    /** A question, and how many of the same text go before it. */
    private record Turned<T>(Question<T> question, int turn) {}

    private static <T> List<Turned<T>> turned(List<Question<T>> questions) {
        Map<String, Integer> counts = new HashMap<>();
        return questions.stream()
                .map(question -> new Turned<>(question, counts.merge(question.message(), 1, Integer::sum) - 1))
                .toList();
    }

    private static <T> Heard<T> heard(Question<T> question, Call call) {
        return Heard.of(question.ask(), question.message(), call);
    }
}
