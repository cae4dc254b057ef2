package dev.fanfold.work;

import dev.fanfold.model.Prompt;

/** What is sent after an answer that could not be read. */
enum SecondChance {
    /** The model is shown its answer and what was wrong with it. */
    REPAIR {
        @Override
        Prompt after(Prompt asked, String text, String why) {
            var shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
            return asked.withUser(asked.user() + "\n\n---\nYour answer before could not be used: " + why
                    + "\nYour answer was:\n" + shown + "\n---\nAnswer again, in the form asked for.");
        }

        @Override
        Size besides(long shown) {
            return new Size(0, 0, 0, Conventions.REASON + Math.min(2 * SHOWN, shown));
        }
    },
    /** The very same prompt once more: the next draw may be better. */
    RESAMPLE {
        @Override
        Prompt after(Prompt asked, String text, String why) {
            return asked;
        }

        @Override
        Size besides(long shown) {
            return Size.NONE;
        }
    };

    private static final int SHOWN = 2_000;

    abstract Prompt after(Prompt asked, String text, String why);

    /**
     * What it says besides the first prompt; a character shown counts as two tokens at most.
     *
     * @param shown tokens that the answer before has at most when it is read
     */
    abstract Size besides(long shown);
}
