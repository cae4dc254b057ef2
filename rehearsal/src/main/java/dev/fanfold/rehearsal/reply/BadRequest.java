package dev.fanfold.rehearsal.reply;

/** A body that the chat completions protocol refuses with status 400. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String why;

    BadRequest(String field, String why) {
        super(field + ": " + why);
        this.field = field;
        this.why = why;
    }

    /** The field of the body that is wrong; empty for the body as a whole. */
    public String field() {
        return field;
    }

    /** What is wrong, in one sentence. */
    public String why() {
        return why;
    }
}
