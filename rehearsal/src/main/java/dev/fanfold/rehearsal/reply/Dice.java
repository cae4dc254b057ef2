package dev.fanfold.rehearsal.reply;

/**
 * Seeded chance as a value: the same dice always fall the same way, and {@code with} makes new ones.
 *
 * <p>The mixer is the finaliser of SplitMix64 (Steele, Lea, Flood 2014); texts are hashed by 64-bit FNV-1a.
 *
 * @param state any number; equal states are equal dice
 */
public record Dice(long state) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    /** Dice that depend on this number too. */
    public Dice with(long number) {
        return new Dice(mix(state * 31 + mix(number + GOLDEN)));
    }

    /** Dice that depend on this text too. */
    public Dice with(String text) {
        return with(hash(text));
    }

    /** Evenly spread in [0, 1). */
    public double unit() {
        return (mix(state + GOLDEN) >>> 11) * 0x1p-53;
    }

    /** Evenly spread in 0 … bound − 1. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** True in this share of all dice. */
    public boolean falls(double share) {
        return unit() < share;
    }

    /** Normally spread with mean 0 and deviation 1 (Box and Muller 1958). */
    public double normal() {
        double radius = Math.sqrt(-2 * Math.log(1 - with(1).unit()));
        return radius * Math.cos(2 * Math.PI * with(2).unit());
    }

    /** A 64-bit hash of a text. */
    public static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return hash;
    }

    static long hash(long hash, char next) {
        return (hash ^ next) * FNV_PRIME;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
