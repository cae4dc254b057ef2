package dev.fanfold.cli.init;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.Nearest;
import dev.fanfold.cli.run.Printing;
import dev.fanfold.cli.run.Setting;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * {@code fanfold init}: writes plans to begin with.
 *
 * <p>Law: all or none, and no file that is there is touched.
 */
public final class InitCommand {
    private static final Path USUAL_FOLDER = Path.of("plans");

    private final InitOptions options;
    private final Setting setting;

    public InitCommand(InitOptions options, Setting setting) {
        this.options = options;
        this.setting = setting;
    }

    public Exit run() {
        try {
            return switch (options) {
                case InitOptions.Names names -> Printing.of(listed(), setting);
                case InitOptions.All(var folder) -> written(all(folder.orElse(USUAL_FOLDER)));
                case InitOptions.One(var pair, var place) -> written(one(pair, place));
            };
        } catch (Refusal refusal) {
            refusal.spoken().forEach(setting.notices()::say);
            return Exit.USAGE;
        }
    }

    /** The names of all plans there are. */
    public static List<String> pairs() {
        return Arrays.stream(Starter.values()).map(Starter::pair).toList();
    }

    private static String listed() {
        return Arrays.stream(Starter.values())
                .map(one -> String.format(Locale.ROOT, "%-21s  %s%n", one.pair(), one.what()))
                .collect(Collectors.joining());
    }

    private static SequencedMap<Path, Starter> all(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new Refusal(InitMessages.isFile(folder));
        }
        if (isPlan(folder)) {
            throw new Refusal(InitMessages.whichOne(folder));
        }
        var files = new LinkedHashMap<Path, Starter>();
        for (var one : Starter.values()) {
            files.put(folder.resolve(one.fileName()), one);
        }
        return files;
    }

    private static SequencedMap<Path, Starter> one(String pair, Optional<Path> place) {
        var starter = Starter.named(pair).orElseThrow(() -> unknown(pair));
        var file = place.map(path -> Files.isDirectory(path) ? path.resolve(starter.fileName()) : path)
                .orElseGet(() -> Path.of(starter.fileName()));
        var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        if (!Files.isDirectory(folder)) {
            throw new Refusal(InitMessages.noFolder(file));
        }
        var files = new LinkedHashMap<Path, Starter>();
        files.put(file, starter);
        return files;
    }

    private static Refusal unknown(String pair) {
        var known = pairs();
        var nearest = Nearest.to(pair, known)
                .or(() -> known.stream().filter(one -> one.endsWith("-" + pair)).findFirst());
        return new Refusal(InitMessages.unknown(pair, nearest));
    }

    private static boolean isPlan(Path place) {
        return !Files.isDirectory(place) && place.toString().matches("(?i).*\\.ya?ml");
    }

    private Exit written(SequencedMap<Path, Starter> files) {
        var there = files.keySet().stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!there.isEmpty()) {
            throw new Refusal(InitMessages.there(there));
        }
        var texts = new LinkedHashMap<Path, String>();
        files.forEach((file, starter) -> texts.put(file, starter.text()));
        var wrong = new AllOrNone(Files::writeString).write(texts);
        if (wrong.isPresent()) {
            setting.notices().say(wrong.get());
            return Exit.NOTHING;
        }
        setting.notices().say(InitMessages.next(files.firstEntry().getKey()));
        return Printing.of(files.keySet().stream().map(file -> file + "\n").collect(Collectors.joining()), setting);
    }
}
