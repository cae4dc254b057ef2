package dev.fanfold.cli.journal.command;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.journal.JournalMessages;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.ReadOnlyFile;
import dev.fanfold.journal.Reading;
import java.io.IOException;
import java.nio.file.Path;

/** Whether every byte of a journal is part of a whole line; where not, what and where. */
record Verdict(Path file) {
    Exit on(Page page) {
        try (var disk = ReadOnlyFile.open(file)) {
            return verdict(Reading.of(disk), page);
        } catch (IOException unclosed) {
            throw new JournalException(JournalMessages.unreadable(file, JournalMessages.said(unclosed)), unclosed);
        }
    }

    private Exit verdict(Reading all, Page page) {
        var lines = 0L;
        var answers = 0L;
        var damages = 0L;
        while (all.hasNext() && page.wanted()) {
            switch (all.next()) {
                case Found.Written(var offset, var length, var line) -> {
                    lines++;
                    answers += line instanceof Line.Answered ? 1 : 0;
                }
                case Found.Damage damage -> {
                    damages++;
                    page.line(CommandMessages.damaged(damage));
                }
            }
        }
        page.line(CommandMessages.verdict(file, lines, answers, damages));
        return damages == 0 ? Exit.WHOLE : Exit.PARTIAL;
    }
}
