package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.report.Recorder;
import dev.fanfold.report.Report;
import dev.fanfold.report.Tariff;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a run; the region stands in the guide. */
class ReportingTest {
    @Test
    void a_run_is_watched_and_its_report_written(@TempDir Path folder) throws IOException {
        var review = Split.byAspect(
                        Ask.system("You are a nutrition reviewer.").named("nutrition"),
                        Ask.system("You are a grocery-cost reviewer.").named("cost"))
                .merge(Merge.synthesise(Ask.system("You are a food editor.")));
        var recipe = Tree.recipe();
        var file = folder.resolve("report.html");
        try (var server = Rehearsal.withSeed(7).start()) {
            var model = OpenAi.at(server.baseUrl()).model("gpt-4o-mini").open();
            // region report
            var recorder = new Recorder(System::nanoTime, InstantSource.system(), Tariff.NONE);
            try (var fanfold = Fanfold.on(model).listener(recorder).open()) {
                var run = fanfold.run(review, recipe);
                Report.write(recorder.merged("recipe review", run), file);
            }
            // endregion
        }
        assertThat(file).content().contains("<h1>2 parts in ", "nutrition", "cost");
    }
}
