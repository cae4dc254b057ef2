package dev.fanfold.cli.once;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.once.Ask.Aspect;
import java.util.List;

/** Checks that a text can go where the words of a command place it, and that no look waits for another. */
final class Wording {
    private static final String PROMPT = "the prompt";
    private static final String SYNTHESISE = "--synthesise";

    private Wording() {}

    /** @throws Refusal when it cannot */
    static void check(Verb verb, Subject subject) {
        var alone = subject instanceof Subject.Question;
        if (alone && verb.questions().stream().anyMatch(Places::input)) {
            throw new Refusal(OnceMessages.noInput(Places.INPUT));
        }
        if (verb instanceof Ask ask && !ask.aspects().isEmpty()) {
            looks(ask);
            if (!alone) {
                ask.prompt().ifPresent(prompt -> shared(ask, prompt));
            }
        }
    }

    private static void looks(Ask ask) {
        ask.aspects().forEach(look -> requireOwn(ask, OnceMessages.look(look.name()), look.words()));
        ask.editor().flatMap(Places::other).ifPresent(name -> {
            throw new Refusal(OnceMessages.noPlace(SYNTHESISE, name));
        });
    }

    private static void shared(Ask ask, String prompt) {
        requireOwn(ask, PROMPT, prompt);
        ask.aspects().stream()
                .filter(look -> Places.input(prompt) && Places.input(look.words()))
                .findFirst()
                .ifPresent(look -> {
                    throw new Refusal(OnceMessages.placedTwice(Places.INPUT, PROMPT, OnceMessages.look(look.name())));
                });
    }

    private static void requireOwn(Ask ask, String where, String words) {
        Places.other(words).ifPresent(name -> {
            throw new Refusal(
                    names(ask).contains(name)
                            ? OnceMessages.looksApart(where, name)
                            : OnceMessages.noPlace(where, name));
        });
    }

    private static List<String> names(Ask ask) {
        return ask.aspects().stream().map(Aspect::name).toList();
    }
}
