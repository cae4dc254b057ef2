package dev.fanfold.report.live;

import dev.fanfold.model.ModelException;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Kept;
import dev.fanfold.report.story.Lane.State;
import dev.fanfold.report.story.Trouble;
import dev.fanfold.result.Part;
import dev.fanfold.work.UnreadableAnswerException;

/**
 * What to do about a part without an answer.
 *
 * @param kept what outlives the run
 */
record NextStep(Kept kept) {
    private static final int WHY = 1_000;

    Trouble trouble(String path, Part<?> part) {
        var where = path.isEmpty() ? "the run" : path;
        return switch (part) {
            case Part.Failed<?> failed ->
                new Trouble(where, State.FAILED, Clipped.to(WHY, failed.why()), of(failed.cause()));
            case Part.Skipped<?> skipped ->
                new Trouble(where, State.SKIPPED, Clipped.to(WHY, skipped.why()), kept.again());
            case Part.Done<?> done -> throw new IllegalArgumentException(done.id() + " has an answer");
        };
    }

    private String of(Throwable cause) {
        return switch (cause) {
            case ModelException failure -> of(failure);
            case UnreadableAnswerException unreadable ->
                "It was answered, but not in the form asked for: ask a plainer question, or another model.";
            default -> kept.again();
        };
    }

    private String of(ModelException failure) {
        return switch (failure) {
            case ModelException.Wait wait ->
                "The provider wants fewer calls: let fewer go at once, or name the limits of the account. "
                        + kept.again();
            case ModelException.Cap cap -> "Raise the cap that was met, or name another model. " + kept.again();
            case ModelException.Stop stop ->
                "No call can succeed as it is: check the key, the credit, the address and the model. " + kept.again();
            case ModelException.BadRequest bad ->
                "The provider would refuse this again: change the prompt or the options of this part.";
            case ModelException.Transient broken -> "Something broke on the way. " + kept.again();
        };
    }
}
