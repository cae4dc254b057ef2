package dev.fanfold.cli.map.form;

import dev.fanfold.cli.plan.Nearest;
import dev.fanfold.cli.show.Plain;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What helps somebody who names a column or field that is not there; begins with a semicolon. */
public record FieldHint(Shape shape) {
    private static final int SHOWN = 20;

    /** For a CSV file; empty when all columns are there. */
    public String columns() {
        var there = shape.columns();
        return missing(there)
                .map(option ->
                        parted().or(() -> near(option, there)).orElseGet(() -> typed("COLUMN", there)) + unnamed(there))
                .orElse("");
    }

    /** For the object that a line holds. */
    public String fields(String line) {
        var there = Kept.object(line).map(object -> object.propertyNames()).orElse(List.of());
        return missing(there)
                .flatMap(option -> near(option, there))
                .orElseGet(() ->
                        listed(there) + (there.isEmpty() ? "; see --format, --id and --text" : typed("FIELD", there)));
    }

    private Optional<Wanted> missing(Collection<String> there) {
        return wanted(there).findFirst();
    }

    private Stream<Wanted> wanted(Collection<String> there) {
        return Stream.of(
                        new Wanted("--id", shape.id(), "names a record"),
                        new Wanted("--text", shape.text(), "is asked about"))
                .filter(option -> !there.contains(option.name()));
    }

    /** All options that are wanted; where there is but one column, lines have their numbers for ids. */
    private String typed(String kind, Collection<String> there) {
        var options = wanted(there).map(option -> option.says(kind)).collect(Collectors.joining(", and "));
        return "; say " + options
                + (there.size() == 1
                        ? ", or --format lines to ask about each whole line"
                                + (shape.form() == Form.CSV ? ", its header too," : "") + " under its number"
                        : "");
    }

    private static Optional<String> near(Wanted option, Collection<String> there) {
        return Nearest.to(option.name(), there)
                .filter(name -> !name.isBlank())
                .map(name -> "; did you mean " + option.option() + " " + Plain.field(name) + "?");
    }

    /** What many programs write under the name of CSV. */
    private Optional<String> parted() {
        var by = shape.head().contains("\t")
                ? Optional.of("tabs")
                : shape.head().contains(";") ? Optional.of("semicolons") : Optional.<String>empty();
        return by.map(mark -> "; its columns seem to be parted by " + mark
                + ", and fanfold reads commas: save it as CSV with commas first");
    }

    private static String unnamed(List<String> there) {
        return IntStream.range(0, there.size())
                .filter(i -> there.get(i).isBlank())
                .mapToObj(i -> "; column " + (i + 1) + " has no name")
                .findFirst()
                .orElse("");
    }

    private static String listed(Collection<String> there) {
        return there.isEmpty()
                ? ""
                : "; it has: "
                        + there.stream().limit(SHOWN).map(Plain::field).collect(Collectors.joining(", "))
                        + (there.size() > SHOWN ? ", …" : "");
    }

    /** An option that names a column or field. */
    private record Wanted(String option, String name, String use) {
        String says(String kind) {
            return option + " " + kind + " for the one that " + use;
        }
    }
}
