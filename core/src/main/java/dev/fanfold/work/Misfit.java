package dev.fanfold.work;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why an answer is not in the form asked for, in the answer's own names: the model and its user know no Java type. */
final class Misfit {
    private static final Pattern MISSING = Pattern.compile("^Missing creator property '([^']*)'");
    private static final Pattern NULL =
            Pattern.compile("(?i)^(?:Null value for creator property|Invalid `null`|.*map `null`)");
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);

    private static final int MOST = 240;

    private Misfit() {}

    /** One line, however the answer names its fields. */
    static String of(JacksonException problem) {
        var why = why(problem, Objects.requireNonNullElse(problem.getOriginalMessage(), "not JSON"))
                .lines()
                .findFirst()
                .orElse("not JSON");
        return why.length() <= MOST ? why : why.substring(0, MOST) + "…";
    }

    private static String why(JacksonException problem, String message) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown -> "nothing is asked for by the name " + place(unknown);
            case ValueInstantiationException refused -> refused(refused);
            case MismatchedInputException misfit -> misfit(misfit, message);
            case InputCoercionException large -> place(large) + " is out of range";
            case UnexpectedEndOfInputException cut -> "it ends in the middle";
            default -> message;
        };
    }

    private static String refused(ValueInstantiationException refused) {
        var cause = refused.getCause();
        return cause != null && cause.getMessage() != null ? cause.getMessage() : place(refused) + " was refused";
    }

    private static String misfit(MismatchedInputException misfit, String message) {
        var missing = MISSING.matcher(message);
        if (missing.find()) {
            return place(misfit) + " is missing";
        }
        if (NULL.matcher(message).find()) {
            return place(misfit) + " is null";
        }
        if (message.startsWith("No content")) {
            return "it is empty";
        }
        return message.startsWith("Trailing token")
                ? "more follows after its end"
                : place(misfit) + " is not " + wanted(misfit.getTargetType());
    }

    /** Where in the answer, such as {@code sentences[0].start}. */
    private static String place(JacksonException problem) {
        var place = problem.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return place.isEmpty() ? "it" : place.startsWith(".") ? place.substring(1) : place;
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return WHOLE.contains(type) ? "a whole number" : "a number";
        }
        return type == String.class ? "a text" : type.isRecord() ? "an object" : "what was asked for";
    }
}
