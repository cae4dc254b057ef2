package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.Cli;
import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report says of the time of an example what the command says. */
class ReportHeadlinesTest {
    private static final Pattern TOLD = Pattern.compile("(?m)^[\\w-]+: ([\\d,]+ parts? in .* instead of .*)$");
    private static final Pattern RECORDS = Pattern.compile(" \\([\\d,]+ records\\)");

    static List<String> names() throws IOException {
        return PlanFilesTest.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_headline_of_one_fold_is_its_line_and_of_several_each_has_its_own(String name, @TempDir Path folder)
            throws IOException {
        var report = folder.resolve("report.html");
        var told = TOLD.matcher(ran(Tree.example(name + ".yaml"), report))
                .results()
                .map(line -> line.group(1))
                .toList();
        var page = RECORDS.matcher(Tree.read(report)).replaceAll("");

        assertThat(told).isNotEmpty();
        if (told.size() == 1 && !name.equals("dinner-plan")) {
            assertThat(page).contains("<h1>" + told.getFirst() + "</h1>");
        } else {
            assertThat(page).containsPattern("<h1>\\d+ parts in ").contains(told);
        }
    }

    private static String ran(Path plan, Path report) {
        var err = new ByteArrayOutputStream();
        var streams = new Streams(InputStream.nullInputStream(), new ByteArrayOutputStream(), err, Set.of());
        var cli = new Cli(Rehearsal.withSeed(7), System::nanoTime, InstantSource.system(), new Random(7));
        cli.run(
                new String[] {"run", plan.toString(), "--rehearse", "--no-journal", "--report", report.toString()},
                streams,
                Map.of(),
                new StopSwitch());
        return err.toString(StandardCharsets.UTF_8);
    }
}
