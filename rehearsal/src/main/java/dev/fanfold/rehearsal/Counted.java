package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.http.Answer;
import dev.fanfold.rehearsal.http.Answer.Ending;
import dev.fanfold.rehearsal.http.Service;
import dev.fanfold.rehearsal.reply.Usage;

/** An answer whose end is told to the log. */
record Counted(Answer answer, Usage usage, RequestLog log) implements Service.Served {

    private static final Usage NOTHING = new Usage(0, 0, 0);

    static Counted of(Answer answer, RequestLog log) {
        return of(answer, NOTHING, log);
    }

    static Counted of(Answer answer, Usage usage, RequestLog log) {
        return new Counted(Mark.on(answer), usage, log);
    }

    @Override
    public void sent() {
        if (answer instanceof Answer.Message message && isWhole(message.ending())) {
            log.answered(message.status(), usage);
        } else {
            log.struckOff();
        }
    }

    private static boolean isWhole(Ending ending) {
        return ending == Ending.KEEP || ending == Ending.CLOSE;
    }

    @Override
    public void lost() {
        log.hungUp();
    }
}
