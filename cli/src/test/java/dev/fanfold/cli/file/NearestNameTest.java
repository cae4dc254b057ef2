package dev.fanfold.cli.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The file that was meant")
class NearestNameTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"a,a,0", "kitten,sitting,3", "'',abc,3", "Plan.YAML,plan.yaml,0", "ab,ba,2"})
    void distance_counts_letters_to_add_drop_or_change(String one, String other, int distance) {
        assertThat(NearestName.distance(one, other)).isEqualTo(distance);
        assertThat(NearestName.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void the_nearest_is_named_and_nothing_far() throws IOException {
        Files.writeString(folder.resolve("review.yaml"), "");
        Files.writeString(folder.resolve("preview.yaml"), "");
        assertThat(NearestName.to(folder.resolve("reviw.yaml")))
                .contains(folder.resolve("review.yaml").toString());
        assertThat(NearestName.to(folder.resolve("preview")))
                .contains(folder.resolve("preview.yaml").toString());
        Files.writeString(folder.resolve("d"), "");
        assertThat(NearestName.to(folder.resolve("-"))).isEmpty();
        assertThat(NearestName.to(folder.resolve("dinner.txt"))).isEmpty();
        assertThat(NearestName.to(folder.resolve("no").resolve("x"))).isEmpty();
    }
}
