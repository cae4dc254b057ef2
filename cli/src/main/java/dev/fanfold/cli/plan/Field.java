package dev.fanfold.cli.plan;

import dev.fanfold.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A key of a plan with its value, read as the type that is wanted; what does not fit is reported and then absent.
 *
 * @param line where the key stands, from 1
 */
record Field(String key, int line, Node value, Problems problems) {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,9}(\\.[0-9]{1,9})?");

    private static final Pattern DOLLARS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    /** Says that the value is wrong; the message begins with the key. */
    void wrong(String message) {
        problems.add(line, Shown.plain(key) + " " + message);
    }

    /** Text that says something; numbers and the like are taken as they are written. */
    Optional<String> text() {
        var text = anyText();
        if (text.isPresent() && text.get().isBlank()) {
            wrong("must be text, and is blank");
            return Optional.empty();
        }
        return text;
    }

    /** Text, blank or not. */
    Optional<String> anyText() {
        if (value instanceof ScalarNode scalar && !isNothing(scalar)) {
            return Optional.of(scalar.getValue());
        }
        mustBe("text");
        return Optional.empty();
    }

    Optional<Integer> whole(int least, int most) {
        var number = plain(WHOLE).map(Long::valueOf).filter(n -> n >= least);
        if (number.isEmpty()) {
            mustBe("a whole number of at least " + least);
        } else if (number.get() > most) {
            mustBe("at most " + most);
            return Optional.empty();
        }
        return number.map(Long::intValue);
    }

    Optional<Double> decimal(int least, int most) {
        var number = plain(DECIMAL).map(text -> new BigDecimal(text).doubleValue());
        var fitting = number.filter(n -> n >= least && n <= most);
        if (fitting.isEmpty()) {
            mustBe("a number from " + least + " to " + most);
        }
        return fitting;
    }

    /** An amount of dollars. */
    Optional<Money> money() {
        var amount = plain(DOLLARS).map(Money::usd);
        if (amount.isEmpty()) {
            mustBe("an amount of dollars such as 2.00");
        }
        return amount;
    }

    /** The elements of a list, each under this key and at its own line. */
    Optional<List<Field>> list(String wanted) {
        if (value instanceof SequenceNode sequence) {
            return Optional.of(sequence.getValue().stream()
                    .map(element -> new Field(key, Yaml.line(element.getStartMark()), element, problems))
                    .toList());
        }
        mustBe(wanted);
        return Optional.empty();
    }

    /** The keys of a mapping. */
    Optional<Fields> fields(String wanted) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(Fields.of(mapping, key, line, problems));
        }
        mustBe(wanted);
        return Optional.empty();
    }

    boolean holdsAKey() {
        return value instanceof ScalarNode scalar && Shown.isLikeAKey(scalar.getValue());
    }

    boolean hasMapping() {
        return value instanceof MappingNode;
    }

    boolean isText() {
        return value instanceof ScalarNode;
    }

    /** Reports a value of another type. */
    void mustBe(String wanted) {
        wrong("must be " + wanted + ", not " + shown() + (isBarePlace() ? "; put {{…}} in quotes" : ""));
    }

    private String shown() {
        return switch (value) {
            case ScalarNode scalar when isNothing(scalar) -> "nothing";
            case ScalarNode scalar
            when scalar.isPlain() && !scalar.getTag().equals(Tag.STR) -> Shown.plain(scalar.getValue());
            case ScalarNode scalar
            when !scalar.isPlain() && DECIMAL.matcher(scalar.getValue()).matches() ->
                "the text " + Shown.quoted(scalar.getValue());
            case ScalarNode scalar -> Shown.quoted(scalar.getValue());
            case SequenceNode list -> "a list";
            default -> "a mapping";
        };
    }

    private Optional<String> plain(Pattern form) {
        return value instanceof ScalarNode scalar
                        && scalar.isPlain()
                        && form.matcher(scalar.getValue()).matches()
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    private static boolean isNothing(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.NULL);
    }

    /** To YAML, {{name}} without quotes is a mapping with a mapping for a key. */
    private boolean isBarePlace() {
        return value instanceof MappingNode mapping
                && mapping.getFlowStyle() == FlowStyle.FLOW
                && mapping.getValue().size() == 1
                && mapping.getValue().getFirst().getKeyNode() instanceof MappingNode;
    }
}
