package dev.fanfold.cli.map;

import dev.fanfold.cli.journal.Fingerprints;
import dev.fanfold.cli.journal.Finished;
import dev.fanfold.cli.journal.Identity;
import dev.fanfold.cli.journal.Keeping;
import dev.fanfold.cli.journal.Surroundings;
import dev.fanfold.cli.journal.Whereabouts;
import dev.fanfold.cli.map.form.Switch;
import dev.fanfold.cli.map.given.MapOptions;
import dev.fanfold.cli.map.given.Places;
import dev.fanfold.cli.map.given.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes two maps the same: what is asked, how records are read and put together, and where they come from and go to.
 *
 * <p>The files that are written count, so that none is ever taken for that of another run and written over.
 */
record Kinship(MapOptions options, Source source, Places places) {
    private static final String ALL = "all records";
    private static final String FAILED = "failed records";

    Keeping keeping(Surroundings around) {
        var identity = identity(retries() ? FAILED : ALL);
        var prints = new Fingerprints(identity.digits(), input().flatMap(Fingerprints::of));
        var journal = retries() ? options.journal().withoutCache() : options.journal();
        return new Keeping(journal, identity, ended(), prints, around);
    }

    /** Records that failed are the last of all of them. */
    private List<Finished> ended() {
        return retries() ? List.of(new Finished(identity(ALL), source.file().flatMap(Fingerprints::of))) : List.of();
    }

    private Identity identity(String records) {
        var shaping = new ArrayList<>(List.of(
                records,
                options.task(),
                options.fields().format().orElse(""),
                options.fields().id().orElse(""),
                options.fields().text().orElse(""),
                Integer.toString(options.batch()),
                options.models().answers().toString(),
                source.file().map(Whereabouts::of).orElse(Whereabouts.PIPE),
                places.output().map(Whereabouts::ofWritten).orElse(""),
                Whereabouts.ofWritten(places.failures())));
        shaping.addAll(options.labels());
        return Identity.of("map", source.file().map(Path::toString).orElse("stdin"), shaping);
    }

    private Optional<Path> input() {
        return retries() ? Optional.of(places.failures()) : source.file();
    }

    private boolean retries() {
        return options.has(Switch.RETRY_FAILED);
    }
}
