package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plan reads nothing outside its own folder")
class InputFileTest {
    @TempDir
    Path house;

    private Path folder;

    @BeforeEach
    void aFolderBesideASecret() throws IOException {
        folder = Files.createDirectories(house.resolve("plans"));
        Files.writeString(house.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), house.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("door"), house);
        Files.createSymbolicLink(folder.resolve("nowhere.txt"), house.resolve("missing.txt"));
        Files.writeString(folder.resolve("soup.txt"), "soup");
        Files.createSymbolicLink(folder.resolve("inside.txt"), folder.resolve("soup.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "a/../../secret.txt",
                "/etc/passwd",
                "link.txt",
                "door/secret.txt",
                "door/not/there/yet.txt",
                "nowhere.txt",
                ".."
            })
    void a_way_out_is_refused_unless_allowed(String path) {
        assertThatThrownBy(() -> input(path, Outside.REFUSED))
                .isInstanceOf(PlanProblems.class)
                .hasMessage("line 1: input_file leads out of the plan's folder; move the file there, or allow it with"
                        + " --allow-outside");
        assertThat(input(path, Outside.ALLOWED)).isEqualTo(folder.resolve(path).normalize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soup.txt", "./soup.txt", "inside.txt", "a/b/../../soup.txt", "not-there-yet.txt", "no/such/x"})
    void what_stays_inside_is_found_beside_the_plan(String path) {
        assertThat(input(path, Outside.REFUSED)).isEqualTo(folder.resolve(path).normalize());
    }

    @Test
    void the_folder_itself_may_be_reached_by_a_link() throws IOException {
        var link = Files.createSymbolicLink(house.resolve("other"), folder);
        var plan = PlanFile.parse(yaml("soup.txt"), link.resolve("plan.yaml"));
        assertThat(plan.input()).isEqualTo(new PlanInput.File(link.resolve("soup.txt"), "soup.txt", 1));
    }

    private Path input(String path, Outside outside) {
        var plan = PlanFile.parse(yaml(path), folder.resolve("plan.yaml"), outside);
        return ((PlanInput.File) plan.input()).path();
    }

    private static String yaml(String path) {
        return "input_file: \"" + path + "\"\nsteps: { a: { system: x } }\n";
    }
}
