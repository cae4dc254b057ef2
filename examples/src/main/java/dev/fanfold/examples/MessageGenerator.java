package dev.fanfold.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes made-up messages to a shop, one JSON object a line; nobody ever sent them.
 *
 * <p>The same seed gives the same bytes on every Java, as {@link Random} promises.
 */
public final class MessageGenerator {
    static final long SEED = 2_000;
    static final int MESSAGES = 2_000;

    private static final List<String> GLAD = List.of(
            "The %s came a day early, thanks!",
            "I love the %s, it does just what I hoped.",
            "Best %s I have had so far, and the packing was lovely.",
            "Thank you for the quick help with the %s.",
            "My sister is delighted with the %s, we would recommend it.",
            "Perfect: the %s fits, and it feels excellent in the hand.");
    private static final List<String> SORE = List.of(
            "The %s arrived broken, and nobody answers my mails.",
            "I waited two weeks for the %s, and now it is the wrong one.",
            "The %s leaks. I want a refund.",
            "Very disappointed: the lid of the %s is cracked.",
            "Please cancel my order, the %s is late again.",
            "The %s is useless, the handle came off on the first day.");
    private static final List<String> PLAIN = List.of(
            "Does the %s go into the dishwasher?",
            "Where do I find the receipt for the %s?",
            "Can I send the %s to another address?",
            "Which size is the %s that stands in the window?",
            "I would like to order a second %s for the office.",
            "Is the %s still made in blue?");
    private static final List<String> THINGS = List.of(
            "teapot", "bread knife", "frying pan", "café press", "lunch box", "grater", "wooden bowl", "Küchenwaage");
    private static final List<String> ENDINGS =
            List.of("", " Order %d.", " My order number is %d.", " (It was order %d.)");

    private final Random chance;

    private MessageGenerator(long seed) {
        this.chance = new Random(seed);
    }

    /** So many messages, one a line, each line ended. */
    static String messages(long seed, int count) {
        var generator = new MessageGenerator(seed);
        return IntStream.rangeClosed(1, count).mapToObj(generator::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(int number) {
        return "{\"id\":\"m%04d\",\"body\":\"%s\"}".formatted(number, body());
    }

    private String body() {
        var mood = one(List.of(GLAD, SORE, PLAIN));
        return one(mood).formatted(one(THINGS)) + one(ENDINGS).formatted(10_000 + chance.nextInt(90_000));
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of("examples/messages.jsonl"), messages(SEED, MESSAGES));
    }
}
