package dev.fanfold.split;

import java.util.Optional;
import java.util.function.Function;

/** A file in which every line that is not blank is a record. */
record LineRows(Lines lines, Function<Lines.Line, Entry> format) implements Rows {

    @Override
    public Optional<Entry> next() {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank() && !line.get().tooLong()) {
            line = lines.next();
        }
        return line.map(this::entry);
    }

    private Entry entry(Lines.Line line) {
        return line.tooLong()
                ? new Entry.Bad(line.number(), Rows.tooLong(lines.longest()), Rows.start(line.text()))
                : format.apply(line);
    }

    /** The line itself is the text, and its number the id. */
    static Entry plain(Lines.Line line) {
        return new Entry.Good(Long.toString(line.number()), line.text(), line.number(), line.text());
    }
}
