package dev.fanfold.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfold.cli.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A man page, as groff reads it")
class ManTest {
    @TempDir
    Path folder;

    static List<String> pages() {
        return ReferenceTest.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void sets_without_a_warning_and_shows_its_sections(String page) throws IOException, InterruptedException {
        assumeTrue(Programs.has("groff"), "there is no groff");
        var file = Written.DOCS.resolve("man").resolve(page + ".1").toString();
        var process = new ProcessBuilder("groff", "-man", "-Tutf8", "-ww", "-P-c", file)
                .redirectError(folder.resolve("warnings").toFile())
                .start();
        var set = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("warnings")).isEmptyFile();
        assertThat(set.replaceAll(".\b", ""))
                .contains(
                        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "SEE ALSO", page.replace("fanfold-", "fanfold "));
    }
}
