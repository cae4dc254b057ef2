package dev.fanfold.journal;

/** What a journal turns out to hold while it is read for the first time. Threads: belongs to one. */
final class Contents {
    private final Answers answers;
    private final Books books = new Books();
    private Damages damages = Damages.NONE;
    private Line.Prompts prompts = Line.Prompts.HASHED;
    private long soundEnd;

    Contents(Disk disk) {
        this.answers = new Answers(disk);
    }

    void add(Found found) {
        switch (found) {
            case Found.Written written -> add(written);
            case Found.Corrupt corrupt -> damages = damages.and(corrupt);
            case Found.TornTail tail -> damages = damages.and(tail);
        }
        soundEnd = found instanceof Found.TornTail tail ? tail.offset() : found.end();
    }

    private void add(Found.Written written) {
        answers.add(written.line(), written.offset());
        books.add(written.line());
        if (written.line() instanceof Line.Opened opened) {
            prompts = opened.prompts();
        }
    }

    Answers answers() {
        return answers;
    }

    Balance balance() {
        return books.balance();
    }

    Damages damages() {
        return damages;
    }

    Line.Prompts prompts() {
        return prompts;
    }

    /** Where the next line may be written. */
    long soundEnd() {
        return soundEnd;
    }
}
