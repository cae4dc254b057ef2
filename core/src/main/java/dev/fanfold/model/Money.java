package dev.fanfold.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of US dollars, counted in whole nano-dollars (a billionth of a dollar).
 *
 * <p>Law: sums are exact. Nothing is rounded but in {@link #toString}, an amount is never below zero, and what does not
 * fit (more than 9.2 billion dollars) throws {@link ArithmeticException} and never wraps around.
 *
 * @param nanos whole nano-dollars, at least 0
 */
public record Money(long nanos) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    private static final int NANO_DIGITS = 9;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    public Money {
        if (nanos < 0) {
            throw new IllegalArgumentException("an amount of money is at least 0, not " + nanos + " nano-dollars");
        }
    }

    /**
     * The amount that is written in dollars, such as {@code "2.00"} or {@code "0.0375"}; exact.
     *
     * @throws IllegalArgumentException when it is not a plain decimal number, is below zero, has more than 9 decimals or
     *     is too large to count; names what was given
     */
    public static Money usd(String dollars) {
        if (!AMOUNT.matcher(dollars).matches()) {
            throw new IllegalArgumentException(
                    "\"" + dollars + "\" is not an amount of dollars: write digits and a point, such as 2.00");
        }
        var amount = new BigDecimal(dollars).stripTrailingZeros();
        if (amount.scale() > NANO_DIGITS) {
            throw new IllegalArgumentException(
                    "\"" + dollars + "\" is finer than money is counted: 9 decimals at most");
        }
        return new Money(wholeNanos(amount));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(nanos, other.nanos));
    }

    /**
     * What is left after {@code other}.
     *
     * @throws ArithmeticException when {@code other} is more than this
     */
    public Money minus(Money other) {
        if (other.nanos > nanos) {
            throw new ArithmeticException("cannot take " + other + " from " + this);
        }
        return new Money(nanos - other.nanos);
    }

    /** This amount so many times; {@code count} is at least 0. */
    public Money times(long count) {
        return new Money(Math.multiplyExact(nanos, count));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(nanos, other.nanos);
    }

    /**
     * For people: {@code $2.00}, {@code $0.0123}, {@code $0.000075}.
     *
     * <p>From a dollar on it has two decimals; below, up to four; below a cent, up to four digits that count. Rounded half
     * up, so no amount above zero ever reads {@code $0.00}.
     */
    @Override
    public String toString() {
        var exact = BigDecimal.valueOf(nanos, NANO_DIGITS);
        var rounded = exact.setScale(Math.min(NANO_DIGITS, decimals(exact)), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return "$"
                + rounded.setScale(Math.max(2, rounded.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    private static int decimals(BigDecimal exact) {
        if (exact.compareTo(BigDecimal.ONE) >= 0) {
            return 2;
        }
        // The first digit that counts is at decimal scale - precision + 1.
        var firstDigit = exact.scale() - exact.precision() + 1;
        return exact.compareTo(new BigDecimal("0.01")) >= 0 ? 4 : firstDigit + 3;
    }

    private static long wholeNanos(BigDecimal amount) {
        try {
            return amount.movePointRight(NANO_DIGITS).longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(
                    "$" + amount.toPlainString() + " is more than can be counted ($9,223,372,036)", tooLarge);
        }
    }
}
