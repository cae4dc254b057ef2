package dev.fanfold.rehearsal.reply;

/** One choice of an answer. */
public record Reply(String text, Finish finish) {

    /** Why a reply ended. */
    public enum Finish {
        /** It was said. */
        STOP,
        /** The tokens allowed were used up. */
        LENGTH,
        /** A filter took it away. */
        CONTENT_FILTER
    }

    /** Its size in tokens, by rule of thumb. */
    public int tokens() {
        return Tokens.in(text);
    }

    /** Half of it, as if the tokens allowed had been used up. */
    public Reply cutShort() {
        return new Reply(Tokens.cut(text, text.length() / 2), Finish.LENGTH);
    }

    /** Nothing of it, as if a filter had taken it away. */
    public Reply filtered() {
        return new Reply("", Finish.CONTENT_FILTER);
    }

    /** The text, cut where the tokens that the request allows end. */
    public static Reply within(ChatRequest request, String text) {
        int room = Tokens.room(request.maxTokens());
        var cut = Tokens.cut(text, room);
        return new Reply(cut, cut.length() < text.length() ? Finish.LENGTH : Finish.STOP);
    }
}
