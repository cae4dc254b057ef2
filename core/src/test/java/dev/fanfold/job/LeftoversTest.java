package dev.fanfold.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.result.PartId;
import dev.fanfold.split.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private static Asked asked(int i, int among) {
        return new Asked(new PartId(i, "m" + i), new Entry.Good("m" + i, "x", i + 1, "x"), "", among);
    }

    @Test
    void no_record_is_asked_about_again_in_more_than_half_the_company_that_it_had() {
        var leftovers = new Leftovers(10, 16);
        leftovers.add(List.of(asked(0, 20)));
        leftovers.add(List.of(asked(1, 2)));
        leftovers.press();
        for (var batch = leftovers.due(); batch.isPresent(); batch = leftovers.due()) {
            int size = batch.get().size();
            assertThat(batch.get())
                    .allSatisfy(record -> assertThat(size).isLessThanOrEqualTo(Math.max(1, record.among() / 2)));
        }
    }
}
