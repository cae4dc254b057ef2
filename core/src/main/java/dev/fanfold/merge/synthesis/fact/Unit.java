package dev.fanfold.merge.synthesis.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a figure counts, where it is one of a few measures with several writings.
 *
 * @param kind what is measured; figures of two kinds are never the same
 * @param factor how many of the kind's smallest one of it is
 */
record Unit(String kind, BigDecimal factor) {
    /** Nothing known: such a figure is the same as any with its number. */
    static final Unit NONE = new Unit("", BigDecimal.ONE);

    static final Unit CLOCK = new Unit("clock", BigDecimal.ONE);

    private static final Map<String, Unit> BY_NAME = new HashMap<>();

    static {
        of("time", "1", "s|sec|secs|second|seconds");
        of("time", "60", "min|mins|minute|minutes");
        of("time", "3600", "h|hr|hrs|hour|hours");
        of("time", "86400", "day|days");
        of("time", "604800", "week|weeks");
        of("months", "1", "month|months");
        of("months", "12", "year|years|yr|yrs");
        of("weight", "1", "g|gram|grams|gramme|grammes");
        of("weight", "0.001", "mg|milligram|milligrams");
        of("weight", "1000", "kg|kilo|kilos|kilogram|kilograms");
        of("volume", "1", "ml|millilitre|millilitres|milliliter|milliliters");
        of("volume", "10", "cl");
        of("volume", "100", "dl");
        of("volume", "1000", "l|litre|litres|liter|liters");
        of("length", "1", "mm|millimetre|millimetres|millimeter|millimeters");
        of("length", "10", "cm|centimetre|centimetres|centimeter|centimeters");
        of("length", "1000", "metre|metres|meter|meters");
        of("length", "1000000", "km|kilometre|kilometres|kilometer|kilometers");
        of("share", "0.01", "%|percent|per cent|pct");
        of("dollars", "1", "$|dollar|dollars|usd");
        of("euros", "1", "€|euro|euros|eur");
        of("sterling", "1", "£|gbp");
    }

    /** A unit's name where a figure is followed by one. */
    static final Pattern NAME = Pattern.compile("\\s?-?(%|€|\\$|£|(?:per cent|\\p{L}+)(?!\\p{L}))\\.?");

    private static void of(String kind, String factor, String names) {
        for (var name : names.split("\\|")) {
            BY_NAME.put(name, new Unit(kind, new BigDecimal(factor)));
        }
    }

    static Unit named(String name) {
        return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), NONE);
    }

    boolean known() {
        return !kind.isEmpty();
    }

    boolean share() {
        return kind.equals("share");
    }

    boolean sameKind(Unit other) {
        return kind.equals(other.kind);
    }
}
