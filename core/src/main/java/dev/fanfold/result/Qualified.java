package dev.fanfold.result;

import java.util.List;

/** A result that may come with reservations, such as a vote without a winner. */
public interface Qualified {
    /** What stands against taking this as a clean answer, one line each; empty for nothing. */
    List<String> reservations();

    /** What is worth knowing all the same, though it speaks against nothing; one line each. */
    default List<String> advice() {
        return List.of();
    }
}
