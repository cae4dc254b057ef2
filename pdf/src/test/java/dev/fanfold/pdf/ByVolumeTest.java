package dev.fanfold.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Item;
import dev.fanfold.work.Ask;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByVolumeTest {

    @TempDir
    private Path folder;

    /** Says of each record what number stands in it. */
    private static final class Echo implements Model {
        private static final Pattern RECORD =
                Pattern.compile("\\{\"id\":\"(\\w+)\",\"text\":\"This is sheet (\\d+)\\.\"}");

        @Override
        public Endpoint endpoint() {
            return Endpoint.rehearsed("echo");
        }

        @Override
        public Reply reply(Prompt prompt) {
            String rows = RECORD.matcher(prompt.user())
                    .results()
                    .map(found -> "{\"id\":\"" + found.group(1) + "\",\"answer\":\"sheet " + found.group(2) + "\"}")
                    .collect(Collectors.joining(","));
            return Reply.of("{\"answers\":[" + rows + "]}", Usage.NONE);
        }
    }

    @Test
    void pages_are_asked_about_apart_and_stitched_in_their_order() {
        var paper = new Paper();
        IntStream.rangeClosed(1, 33).forEach(i -> {
            if (i == 7) {
                paper.scan();
            } else {
                paper.page("This is sheet " + i + ".");
            }
        });
        var job = Split.byVolume(Pdf.pages().batchesOf(4))
                .each(Ask.items("Which sheet is this?"))
                .merge(Merge.stitch());
        try (var fanfold = Fanfold.open(new Echo())) {
            var stitched = fanfold.run(job, paper.in(folder)).value();
            assertThat(stitched.values())
                    .isEqualTo(IntStream.rangeClosed(1, 33)
                            .filter(i -> i != 7)
                            .mapToObj(i -> new Item<>("page " + i, "sheet " + i))
                            .toList());
            assertThat(stitched.gaps()).singleElement().asString().contains("page 7 has no text");
        }
    }
}
