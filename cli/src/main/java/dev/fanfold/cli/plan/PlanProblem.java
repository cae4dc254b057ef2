package dev.fanfold.cli.plan;

/**
 * One thing that is wrong with a plan file.
 *
 * @param line where, from 1
 * @param message what is wrong and what to do, as one line without the line number
 */
public record PlanProblem(int line, String message) {
    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }
}
