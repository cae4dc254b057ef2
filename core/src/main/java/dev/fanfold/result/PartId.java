package dev.fanfold.result;

/**
 * Which part of a split: its place, and its name.
 *
 * @param ordinal the place in the split, from 0; never the order of finishing
 * @param name what people call it
 */
public record PartId(int ordinal, String name) {
    @Override
    public String toString() {
        return name;
    }
}
