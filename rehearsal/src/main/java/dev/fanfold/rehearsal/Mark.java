package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.http.Answer;

/** The header by which a client sees that it talks to a rehearsal. */
final class Mark {

    private static final String HEADER = "x-fanfold-rehearsal";

    private Mark() {}

    static Answer on(Answer answer) {
        return answer instanceof Answer.Message message ? on(message) : answer;
    }

    static Answer.Message on(Answer.Message message) {
        return message.header(HEADER, "true");
    }
}
