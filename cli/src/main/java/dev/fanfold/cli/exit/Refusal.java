package dev.fanfold.cli.exit;

import java.util.List;

/** What was asked for cannot be done, and nothing was sent; each line says what is wrong and what to do. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> spoken;

    /** One reason. */
    public Refusal(String reason) {
        super(reason);
        this.spoken = List.of("fanfold: " + reason);
    }

    /** Reasons that each begin with their place in a file. */
    public Refusal(List<String> placed) {
        super(String.join("\n", placed));
        this.spoken = List.copyOf(placed);
    }

    /** The lines that people read. */
    public List<String> spoken() {
        return spoken;
    }

    /** The reasons alone, for programs. */
    public String reasons() {
        return String.valueOf(getMessage());
    }
}
