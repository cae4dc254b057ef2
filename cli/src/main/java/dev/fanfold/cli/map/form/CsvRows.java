package dev.fanfold.cli.map.form;

import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.split.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of the file, to the letter, and those that are added behind them. */
record CsvRows(Shape shape) implements RowText {
    private static final String FORMULA = "=+-@\t\r";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    @Override
    public String head() {
        if (shape.head().isEmpty()) {
            return "";
        }
        var added = shape.added().stream().map(CsvCells::quoted).collect(Collectors.joining(","));
        return CsvCells.body(shape.head()) + "," + added + ending();
    }

    @Override
    public String row(Entry entry, Outcome outcome) {
        var cells = new ArrayList<String>();
        switch (outcome) {
            case Outcome.Answered(var text) -> cells.addAll(List.of(text, ""));
            case Outcome.Missing(var why) -> cells.addAll(List.of("", why));
        }
        if (shape.author() == Author.STAND_IN) {
            cells.add("true");
        }
        return columns(entry) + "," + cells.stream().map(this::cell).collect(Collectors.joining(",")) + ending();
    }

    @Override
    public boolean missing(String row, Entry entry) {
        var cells = CsvCells.of(row);
        int answer = shape.columns().size();
        return row.startsWith(columns(entry) + ",")
                && cells.size() == answer + shape.added().size()
                && cells.get(answer).isEmpty()
                && !cells.get(answer + 1).isEmpty();
    }

    /** A row that is broken has its columns too, and nothing in them. */
    private String columns(Entry entry) {
        int columns = shape.columns().size();
        var raw = entry.raw();
        var whole = entry instanceof Entry.Good || CsvCells.whole(raw, columns);
        return whole ? raw : ",".repeat(columns - 1);
    }

    /** Text of a model moves no cursor, and where a spreadsheet would take it for a formula it begins with an apostrophe. */
    private String cell(String text) {
        return CsvCells.quoted(
                shape.has(Switch.RAW) ? text : tame(UNSEEN.matcher(text).replaceAll("")));
    }

    private static String tame(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String ending() {
        var head = shape.head();
        var ending = head.substring(CsvCells.body(head).length());
        return ending.isEmpty() ? "\n" : ending;
    }
}
