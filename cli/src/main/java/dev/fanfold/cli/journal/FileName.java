package dev.fanfold.cli.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The name of a journal in the usual folder, such as {@code run-review.yaml-0123456789abcdef-20260131T235959Z-1a2b3c.journal}.
 *
 * @param verb the command that keeps it
 * @param name of its plan or input
 * @param digits those of its {@link Identity}
 * @param began when it began, as written, so that later names are greater ones
 */
public record FileName(String verb, String name, String digits, String began) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final int RANDOM_DIGITS = 6;
    private static final Pattern FORM =
            Pattern.compile("(run|map|vote|pick|ask)-(.+)-([0-9a-f]{16})-(\\d{8}T\\d{6}Z)-[0-9a-f]{6}\\.journal");

    /** None where no journal of ours is called like that. */
    public static Optional<FileName> of(Path file) {
        var form = FORM.matcher(Objects.toString(file.getFileName(), ""));
        return form.matches()
                ? Optional.of(new FileName(form.group(1), form.group(2), form.group(3), form.group(4)))
                : Optional.empty();
    }

    static String made(Identity identity, Instant now, RandomGenerator random) {
        var began = LocalDateTime.ofInstant(now, ZoneOffset.UTC).format(TIME);
        var chance = HexFormat.of().toHexDigits(random.nextInt(), RANDOM_DIGITS);
        return String.join("-", identity.verb(), identity.name(), identity.digits(), began, chance) + ".journal";
    }
}
