package dev.fanfold.cli.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes two runs the same run, typed once more.
 *
 * <p>Law: equal for the same verb, files and shape; different otherwise. What stands in the files is not in it, as a plan that
 * was mended is still that plan.
 *
 * @param name what people know it by: the name of its plan or input, as far as a file name bears it
 * @param digits 16 hexadecimal digits of a hash over all that shapes it
 */
public record Identity(String verb, String name, String digits) {
    private static final int LONGEST_NAME = 40;

    /**
     * That of a run.
     *
     * @param called the plan or input as it was named
     * @param shaping all that tells this run from others: paths as {@link Whereabouts} gives them, options
     */
    public static Identity of(String verb, String called, List<String> shaping) {
        return new Identity(verb, safe(called), digits(verb, shaping));
    }

    private static String safe(String called) {
        var last = called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1);
        var safe = last.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[.-]+|-+$", "");
        return safe.isEmpty() ? "unnamed" : safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
    }

    /** Lengths stand before the texts, so that no two lists come to the same. */
    private static String digits(String verb, List<String> shaping) {
        return Fingerprints.of(Stream.concat(Stream.of("fanfold run 1", verb), shaping.stream())
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining()));
    }

    boolean isOf(Path file) {
        return FileName.of(file).filter(name -> name.digits().equals(digits)).isPresent();
    }
}
