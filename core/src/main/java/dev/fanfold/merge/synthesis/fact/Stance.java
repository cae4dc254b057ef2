package dev.fanfold.merge.synthesis.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which way a text decides, where it says so in a field: {@code Verdict: not recommended}, {@code PASS}, {@code "ok": no}.
 *
 * <p>A text that says both of one kind decides nothing, and so does one whose word is not known here.
 */
public final class Stance {
    private static final List<String> KINDS = List.of(
            "yes|no",
            "pass|fail",
            "true|false",
            "passe[sd]|faile?[sd]",
            "recommend(?:e?[sd])?|advised against",
            "approved|rejected",
            "accepted|declined",
            "suitable|unsuitable",
            "safe|unsafe",
            "valid|invalid",
            "eligible|ineligible",
            "compliant|noncompliant");
    private static final List<String> SHOUTED = KINDS.subList(0, 3);
    private static final Pattern SHOUT = Pattern.compile(
            "\\b(?:YES|NO|PASS|FAIL|TRUE|FALSE)\\b|(?im)^\\W*(?:yes|no|pass|fail|true|false)\\b(?=\\W*$|[,.:;-])");
    /** How far before a word its negation is looked for. */
    private static final int NEAR = 40;

    private static final Pattern NEGATED = Pattern.compile(
            "(?:\\b(?:not|never|cannot|can't|won't|wouldn't|shouldn't|couldn't|hardly|no longer|isn't|wasn't|don't|doesn't|didn't|aren't|non)[ -](?:\\p{L}+ ){0,2})$");
    private static final Pattern FIELD = Pattern.compile(
            "(?im)^[\\s*_#>{\"-]*(?:final |overall |our |the )?(?:verdict|recommendation|decision|conclusion|answer|result|status"
                    + "|assessment|outcome|approved|recommended|safe|ok)[\"*_]*\\s*(?:[:=]|\\bis\\b|-)[\\s\"*_]*(.{1,120})");

    private final Map<String, Boolean> byKind;
    private final Optional<Boolean> field;

    private Stance(Map<String, Boolean> byKind, Optional<Boolean> field) {
        this.byKind = byKind;
        this.field = field;
    }

    public static Stance of(String text) {
        var plain = Plain.of(text);
        var all = new LinkedHashMap<String, Boolean>();
        for (var kind : KINDS) {
            decided(kind, SHOUTED.contains(kind) ? shouted(plain) : plain.toLowerCase(Locale.ROOT))
                    .ifPresent(way -> all.put(kind, way));
        }
        return new Stance(all, field(plain, all));
    }

    /** Whether this decides against every one of these that decides the same thing at all. */
    public boolean isAgainst(Collection<Stance> sources) {
        return (!shared(sources)
                        && against(
                                field,
                                sources.stream()
                                        .flatMap(one -> one.field.stream())
                                        .toList()))
                || byKind.entrySet().stream()
                        .anyMatch(mine -> against(
                                Optional.of(mine.getValue()),
                                sources.stream()
                                        .flatMap(one -> Optional.ofNullable(one.byKind.get(mine.getKey())).stream())
                                        .toList()));
    }

    /** Whether one of these says a word of this in the same way, be it in a field or not. */
    private boolean shared(Collection<Stance> sources) {
        return byKind.entrySet().stream()
                .anyMatch(mine ->
                        sources.stream().anyMatch(one -> mine.getValue().equals(one.byKind.get(mine.getKey()))));
    }

    private static boolean against(Optional<Boolean> mine, List<Boolean> theirs) {
        return mine.isPresent() && !theirs.isEmpty() && theirs.stream().noneMatch(mine.get()::equals);
    }

    /** Only as a shout or as a whole line is yes or no an answer: there is no salt in "no salt". */
    private static String shouted(String plain) {
        var answers = new StringBuilder();
        SHOUT.matcher(plain)
                .results()
                .forEach(found ->
                        answers.append(found.group().toLowerCase(Locale.ROOT)).append('\n'));
        return answers.toString();
    }

    /** What its fields say; their words count as words of their kind too, even where they are not shouted. */
    private static Optional<Boolean> field(String plain, Map<String, Boolean> byKind) {
        var ways = new LinkedHashMap<String, Set<Boolean>>();
        FIELD.matcher(plain).results().forEach(found -> {
            var value = found.group(1).split("[.;,!]", 2)[0].strip();
            KINDS.forEach(kind -> decided(
                            kind, SHOUTED.contains(kind) ? shouted(value) : value.toLowerCase(Locale.ROOT))
                    .ifPresent(way ->
                            ways.computeIfAbsent(kind, key -> new HashSet<>()).add(way)));
        });
        ways.forEach((kind, said) -> one(said).ifPresent(way -> byKind.putIfAbsent(kind, way)));
        return one(ways.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static Optional<Boolean> one(Set<Boolean> ways) {
        return ways.size() == 1 ? Optional.of(ways.iterator().next()) : Optional.empty();
    }

    private static Optional<Boolean> decided(String kind, String text) {
        var words = kind.split("\\|");
        var ways = new ArrayList<Boolean>();
        for (int i = 0; i < words.length; i++) {
            var good = i == 0;
            Pattern.compile("(?<![\\p{L}\\d])" + words[i] + "(?![\\p{L}\\d])")
                    .matcher(text)
                    .results()
                    .forEach(found ->
                            ways.add(good ^ negated(text.substring(Math.max(0, found.start() - NEAR), found.start()))));
        }
        return ways.stream().distinct().count() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
    }

    private static boolean negated(String before) {
        return NEGATED.matcher(before).find();
    }
}
