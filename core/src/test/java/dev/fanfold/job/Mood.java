package dev.fanfold.job;

import dev.fanfold.Blended;
import dev.fanfold.ScriptedModel;
import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Models that answer in the form they are asked for, or do not, and keep to the token limit: a word of "soup" is one token. */
enum Mood {
    /** Every answer is right, and one word long. */
    CURT {
        @Override
        ScriptedModel model(long seed) {
            return ScriptedModel.saying(prompt -> right(prompt, 1));
        }
    },
    /** Every answer is right, and as long as it may be. */
    TALKATIVE {
        @Override
        ScriptedModel model(long seed) {
            return ScriptedModel.saying(prompt -> right(prompt, most(prompt)));
        }
    },
    /** Answers are right or wrong by chance, and of any length. */
    FICKLE {
        @Override
        ScriptedModel model(long seed) {
            var turn = new AtomicLong();
            return ScriptedModel.saying(prompt -> {
                var dice = new Random(seed * 1_000_003 + turn.getAndIncrement());
                int words = 1 + dice.nextInt(most(prompt));
                return dice.nextInt(3) == 0 ? wrong(prompt, words) : right(prompt, words);
            });
        }
    },
    /** No answer is right, and each is as long as it may be. */
    USELESS {
        @Override
        ScriptedModel model(long seed) {
            return ScriptedModel.saying(prompt -> wrong(prompt, most(prompt)));
        }
    };

    private static final int MOST_UNTOLD = 4_096;
    private static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\"");
    private static final Pattern MARK = Pattern.compile("\"(c\\d+)\":\\{\"type\"");

    abstract ScriptedModel model(long seed);

    static int most(Prompt prompt) {
        return prompt.maxTokens().orElse(MOST_UNTOLD);
    }

    private static String wrong(Prompt prompt, int words) {
        return prompt.format() instanceof Format.Text ? " " : words(words);
    }

    private static String right(Prompt prompt, int words) {
        return switch (prompt.format()) {
            case Format.Text text -> words(words);
            case Format.OneOf(var labels) -> labels.get(words % labels.size());
            case Format.Json json when json.name().equals("answers") -> sheet(prompt);
            case Format.Json json when json.schema().contains("evidence") -> marks(json.schema());
            case Format.Json json when Blended.isDraft(prompt) -> Blended.inForm(prompt, words(words));
            case Format.Json json when Blended.isJudge(prompt) -> Blended.rulings(prompt, ruling(words));
            case Format.Json json when Blended.isRepair(prompt) -> Blended.repairs(prompt, words(words));
            case Format.Json json -> "{\"kcal\":400}";
        };
    }

    /** Mostly in favour. */
    private static String ruling(int words) {
        return words % 7 == 5 ? "UNSUPPORTED" : "SUPPORTED";
    }

    private static String sheet(Prompt prompt) {
        return RECORD.matcher(prompt.user())
                .results()
                .map(match -> "{\"id\":\"" + match.group(1) + "\",\"answer\":\"odd\"}")
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
    }

    private static String marks(String schema) {
        return MARK.matcher(schema)
                .results()
                .map(match -> "\"" + match.group(1) + "\":{\"evidence\":\"soup\",\"score\":3}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String words(int count) {
        return "soup ".repeat(count).strip();
    }
}
