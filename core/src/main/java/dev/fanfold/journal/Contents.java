package dev.fanfold.journal;

import java.util.Optional;

/** What a journal turns out to hold while it is read for the first time. Threads: belongs to one. */
final class Contents {
    private final Answers answers;
    private final Precedents precedents;
    private final Books books;
    private Damages damages = Damages.NONE;
    private Line.Prompts prompts = Line.Prompts.HASHED;
    private Optional<LastRun> lastRun = Optional.empty();
    private long soundEnd;

    Contents(Disk disk) {
        this.books = new Books(disk.name());
        this.answers = new Answers(disk);
        this.precedents = new Precedents(disk);
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
        switch (written.line()) {
            case Line.Opened opened -> prompts = opened.prompts();
            case Line.Began began -> lastRun = Optional.of(LastRun.of(began));
            case Line.Sealed end -> lastRun = lastRun.map(run -> run.after(end));
            case Line.Merged merged -> precedents.add(merged, written.offset());
            default -> {
                // It is found by what it says, or is about money.
            }
        }
    }

    Answers answers() {
        return answers;
    }

    Balance balance() {
        return books.balance();
    }

    Precedents precedents() {
        return precedents;
    }

    Damages damages() {
        return damages;
    }

    Line.Prompts prompts() {
        return prompts;
    }

    Optional<LastRun> lastRun() {
        return lastRun;
    }

    /** Where the next line may be written. */
    long soundEnd() {
        return soundEnd;
    }
}
