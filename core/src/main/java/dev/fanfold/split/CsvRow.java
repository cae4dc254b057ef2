package dev.fanfold.split;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes one CSV row apart, line by line, as RFC 4180 has it.
 *
 * <p>A field that starts with a quotation mark ends at the next single one and may hold commas and line breaks; two
 * marks in a row are one. In a field that starts otherwise, a quotation mark is a character like any other.
 */
final class CsvRow {

    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        BROKEN
    }

    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private Place place = Place.FIELD_START;

    /** Reads one more line of the row. */
    void read(Lines.Line line) {
        String text = line.text();
        for (int i = 0; i < text.length() && place != Place.BROKEN; i++) {
            place = after(text.charAt(i));
        }
        if (place == Place.QUOTED) {
            field.append(line.ending());
        } else {
            endField();
        }
    }

    /** A quoted field has not ended yet: the row goes on in the next line. */
    boolean isOpen() {
        return place == Place.QUOTED;
    }

    /** Something stands between a closing quotation mark and the next comma. */
    boolean isBroken() {
        return place == Place.BROKEN;
    }

    List<String> fields() {
        return List.copyOf(fields);
    }

    private Place after(char c) {
        return switch (place) {
            case FIELD_START -> c == '"' ? Place.QUOTED : plain(c);
            case PLAIN -> plain(c);
            case QUOTED -> c == '"' ? Place.AFTER_QUOTE : keep(c, Place.QUOTED);
            case AFTER_QUOTE -> c == '"' ? keep(c, Place.QUOTED) : c == ',' ? plain(c) : Place.BROKEN;
            case BROKEN -> Place.BROKEN;
        };
    }

    private Place plain(char c) {
        if (c != ',') {
            return keep(c, Place.PLAIN);
        }
        endField();
        return Place.FIELD_START;
    }

    private Place keep(char c, Place next) {
        field.append(c);
        return next;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }
}
