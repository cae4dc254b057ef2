package dev.fanfold.cli.check.lint;

import dev.fanfold.cli.plan.Shown;
import java.util.List;
import java.util.Locale;

/** What is said about plans that can be run, and should not be run as they are. */
final class LintMessages {
    private LintMessages() {}

    static String leans(String who, String words) {
        return Shown.plain(who) + " leans on what it does not see: " + Shown.quoted(words);
    }

    /** Of a part that names another part of its step. */
    static String chainPart(String who, String step, String other) {
        return "parts of one step run side by side; make " + Shown.plain(other) + " and " + Shown.plain(who)
                + " steps of their own, write " + place(other) + " where the answer belongs, and fold them with of:"
                + " in place of " + Shown.plain(step);
    }

    /** Of a step that names another step. */
    static String chainStep(String step, String other) {
        return "write " + place(other) + " where its answer belongs; then " + Shown.plain(step) + " waits for "
                + Shown.plain(other);
    }

    /** Of a step that names a part of another. */
    static String chainPartOf(String step, String other, String around) {
        return Shown.plain(other) + " is a part of " + Shown.plain(around) + ": write " + place(around)
                + ", or make it a step and write " + place(other) + "; then " + Shown.plain(step) + " waits for it";
    }

    static String circle(String step, String other) {
        return Shown.plain(other) + " waits for " + Shown.plain(step) + ", so it cannot be read here; say it in other"
                + " words, or turn the order round";
    }

    static String chainSomething() {
        return "whatever it needs must be named: write {{input}} or the {{name}} of a step where it belongs, and it waits"
                + " for that step";
    }

    static String giveSurroundings() {
        return "pieces are asked about side by side; let cut: { tokens: …, context: … } give each its surroundings, or"
                + " number and join them in the merge";
    }

    static String raiseVariety() {
        return "attempts cannot see one another; raise temperature to make them differ, or ask once for all of them";
    }

    static String copies(String step, int times) {
        return Shown.plain(step) + " asks " + number(times)
                + " times, and its temperature is 0, so all attempts may be the same answer";
    }

    static String vary() {
        return "raise it, as with temperature: 1.0, or ask once";
    }

    /**
     * Of records that cannot be read.
     *
     * @param first the line of the first of them, and what is wrong with it
     */
    static String broken(String step, long bad, long records, String first) {
        return number(bad) + " of the " + number(records) + " records of " + Shown.plain(step)
                + (bad == 1 ? " cannot be read: " : " cannot be read, the first of them in ") + Shown.plain(first);
    }

    /**
     * What to do about them.
     *
     * @param fields what the first of them has
     */
    static String mend(List<String> fields) {
        return "nobody is asked about them; mend them"
                + (fields.isEmpty()
                        ? ", or say in cut: how the input is written"
                        : ", or name in cut: fields that are there: " + Shown.list(fields));
    }

    static String oneAspect(String step) {
        return Shown.plain(step) + " has one part, so nothing runs beside it and its merge has nothing to fold";
    }

    static String oneAttempt(String step) {
        return Shown.plain(step) + " is asked once, so its merge has nothing to compare";
    }

    static String onePiece(String step, long tokens) {
        return Shown.plain(step) + " cuts this input of about " + number(tokens) + " tokens into 1 part";
    }

    static String cutFiner() {
        return "for inputs of this size one ask without by: does the same; a finer cut: makes more parts";
    }

    static String askOnce() {
        return "leave out by: and merge:, and the step is one ask; or add parts";
    }

    static String smallParts(String step, long calls, long each, long prompt, long repeated) {
        return "the " + number(calls) + " parts of " + Shown.plain(step) + " have about " + number(each)
                + " tokens each and go out with a prompt of " + number(prompt) + ": " + number(repeated)
                + " tokens to say the same again";
    }

    static String largerBatches(int size, long calls, long repeated) {
        return "write batches_of: " + size + ", which asks about " + size + " at once, each under its id: "
                + calls(calls) + ", " + number(repeated) + " tokens";
    }

    static String largerChunks(int tokens, long calls, long repeated) {
        return "write cut: { tokens: " + tokens + " }, if an answer may be about more at once: " + calls(calls) + ", "
                + number(repeated) + " tokens";
    }

    static String inputLast(String step, int parts, long tokens, long repeated) {
        return "the " + number(parts) + " parts of " + Shown.plain(step) + " share an input of about "
                + number(tokens) + " tokens, and each begins with words of its own, so no provider finds it in its"
                + " cache: " + number(repeated) + " tokens at the full price";
    }

    static String inputFirst() {
        return "give all parts the same system:, and write user: \"{{input}}\\n\\n…\" with the question of each part last";
    }

    static String instructionsLast(String step, long parts, long tokens, long repeated) {
        return "in each of the " + number(parts) + " prompts of " + Shown.plain(step) + " about " + number(tokens)
                + " tokens that are the same stand behind the piece, where no provider finds them in its cache: "
                + number(repeated) + " tokens at the full price";
    }

    static String instructionsFirst() {
        return "put {{input}} at the end of user:, and what is the same for all pieces before it";
    }

    static String unfolded(String step, String fold, List<String> folded) {
        return Shown.plain(step) + " runs beside " + Shown.list(folded) + ", and " + Shown.plain(fold)
                + " folds these without it, so it is a result of its own";
    }

    static String fold(String step, String fold) {
        return "add " + Shown.plain(step) + " to of: of " + Shown.plain(fold) + ", unless that is meant";
    }

    static String evenBallots(String step, int ballots) {
        return number(ballots) + " ballots of " + Shown.plain(step)
                + " on two labels can come to a tie, which has no winner";
    }

    static String oddBallots(int ballots) {
        return "write times: " + ballots + ", or say what to do about a tie with tie:";
    }

    static String unbounded(String step, long parts, long most) {
        return "each of the " + number(parts) + " answers of " + Shown.plain(step) + " may have " + number(most)
                + " tokens, and the worst case counts them all";
    }

    static String bound() {
        return "write max_tokens: as long as an answer should be";
    }

    static String noModel() {
        return "the plan names no model, so nobody can tell what it costs";
    }

    static String nameModel() {
        return "write model: into the plan, or say --model, such as --model openai:gpt-4o-mini";
    }

    private static String place(String name) {
        return "{{" + Shown.plain(name) + "}}";
    }

    private static String calls(long count) {
        return number(count) + (count == 1 ? " call" : " calls");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
