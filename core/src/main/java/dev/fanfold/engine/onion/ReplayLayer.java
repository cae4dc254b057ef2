package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.journal.Archive;
import dev.fanfold.model.Reply;
import dev.fanfold.result.WallTime.Share;

/**
 * Gives what a journal says, and nothing else: there is no layer in it, and so no way to a model.
 *
 * <p>An answer is given whatever run it came in; a refusal is thrown again; what is neither fails.
 */
record ReplayLayer(Archive archive, Time time) implements Layer {
    @Override
    public Reply send(Errand errand) {
        var key = errand.asking().key().orElseThrow();
        var place = errand.asking().place();
        errand.caller().requireGoing();
        var answer = errand.asking().find(known -> archive.answers().find(known, place, Long.MAX_VALUE));
        if (answer.isPresent()) {
            RecallLayer.recalled(errand, time);
            return answer.get().reply();
        }
        var refusal = archive.answers().findRefusal(key, place, Long.MAX_VALUE);
        errand.chain().to(Share.ENGINE, time.nanos());
        throw refusal.<RuntimeException>map(line -> line.refusal().again())
                .orElseGet(() -> archive.missing(asked(errand)));
    }

    private static String asked(Errand errand) {
        var place = errand.caller().path();
        return "what " + (place.isEmpty() ? "the run" : place) + " asks of "
                + errand.model().endpoint();
    }
}
