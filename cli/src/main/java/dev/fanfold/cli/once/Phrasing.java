package dev.fanfold.cli.once;

import java.util.Optional;

/**
 * Where a question and what it is about stand in a prompt.
 *
 * <p>Law: the text goes out once for each question, and as a user's message.
 */
enum Phrasing {
    /** There is a text: it is the user's message, and the question is the instruction. */
    ABOUT_A_TEXT {
        @Override
        void alone(Sheet sheet, int depth, String question) {
            sheet.say(depth, Places.input(question) ? USER : SYSTEM, question);
        }

        @Override
        void look(Sheet sheet, int depth, String words, Optional<String> question) {
            if (Places.input(words)) {
                sheet.say(
                        depth,
                        USER,
                        question.map(asked -> Places.behind(words, asked)).orElse(words));
            } else {
                sheet.say(depth, SYSTEM, words);
                question.ifPresent(asked -> sheet.say(depth, USER, about(asked)));
            }
        }
    },
    /** There is none beside the question: that is the user's message. */
    BY_ITSELF {
        @Override
        void alone(Sheet sheet, int depth, String question) {
            sheet.say(depth, USER, Places.INPUT);
        }

        @Override
        void look(Sheet sheet, int depth, String words, Optional<String> question) {
            sheet.say(depth, SYSTEM, words);
        }
    };

    private static final String SYSTEM = "system";
    private static final String USER = "user";

    /** Writes a question that stands alone. */
    abstract void alone(Sheet sheet, int depth, String question);

    /** Writes one of several looks, and the question that all of them share. */
    abstract void look(Sheet sheet, int depth, String words, Optional<String> question);

    private static String about(String question) {
        return Places.input(question) ? question : Places.behind(question, Places.INPUT);
    }
}
