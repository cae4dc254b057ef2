package dev.fanfold.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfold.image.Installed.Said;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The package, unpacked, where there is no Java")
class PackageTest {
    private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();
    private static final String NO_OPTIONS = "";

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    private static Installed installed;

    @BeforeAll
    static void unpack() {
        assumeTrue(
                List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dpkg-deb"))),
                "no dpkg-deb is on the path to unpack the package with");
        installed = Installed.into(root);
    }

    private Said fanfold(String... words) {
        return installed.fanfold(folder, NO_OPTIONS, words);
    }

    @Test
    void tells_its_version_and_its_help() {
        assertThat(fanfold("--version").text()).startsWith("fanfold 0.");
        var help = fanfold("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.text()).startsWith("Usage: fanfold ").contains("  run ", "  journal ");
    }

    @Test
    void has_a_cache_of_classes_that_holds_where_the_package_lies() {
        var said = installed.fanfold(folder, "-XX:AOTMode=on -Xlog:class+load:stdout", "--version");
        assertThat(said.text())
                .contains("\nfanfold 0.")
                .contains(" dev.fanfold.cli.Main source: shared objects file")
                .contains(" picocli.CommandLine source: shared objects file");
        assertThat(said.exit()).isZero();
    }

    @Test
    void reviews_a_recipe_reports_on_it_and_exports_its_journal() throws IOException {
        var run = fanfold(
                "run",
                EXAMPLES.resolve("recipe-review.yaml").toString(),
                "--rehearse",
                "--journal",
                "j.journal",
                "--report",
                "r.html");
        assertThat(run.exit()).as(run.text()).isBetween(0, 1);
        assertThat(run.text()).contains("# review", "# beginner", "Ballots: [", "In all: 9 calls");
        assertThat(folder.resolve("r.html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("nutrition");

        var export = fanfold("journal", "export", "j.journal", "--to", "j.sqlite");
        assertThat(export.exit()).as(export.text()).isZero();
        assertThat(export.text()).doesNotContain("WARNING");
        assertThat(Files.readString(folder.resolve("j.sqlite"), StandardCharsets.ISO_8859_1))
                .startsWith("SQLite format 3");

        var later = fanfold("report", "j.journal");
        assertThat(later.exit()).as(later.text()).isZero();
    }

    @Test
    void refuses_a_certificate_that_nobody_signed_and_takes_one_that_is_trusted() throws Exception {
        var store = folder.resolve("localhost.p12");
        try (var server = Secured.with(store)) {
            var question = new String[] {
                "ask", "Is it blue?", "-i", EXAMPLES.resolve("chickpeas.txt").toString(), "--base-url", server.base()
            };
            var refused = fanfold(question);
            assertThat(refused.exit()).as(refused.text()).isEqualTo(2);
            assertThat(refused.text()).contains("the certificate of localhost:", " is not trusted");
            assertThat(server.asked()).isZero();

            var trusting =
                    "-Djavax.net.ssl.trustStore=" + store + " -Djavax.net.ssl.trustStorePassword=" + Secured.PASSWORD;
            var answered = installed.fanfold(folder, trusting, question);
            assertThat(answered.exit()).as(answered.text()).isZero();
            assertThat(answered.text()).contains("YES");
            assertThat(server.asked()).isEqualTo(1);
        }
    }

    @Test
    void starts_in_a_time_that_is_told() throws IOException {
        var told = Wall.measured(installed, folder);
        System.out.println(told);
        assertThat(told).startsWith("package ").contains("ratio ");
    }

    @Test
    void heeds_the_signals_of_the_system() {
        var said = Installed.ended(new ProcessBuilder(
                installed.java().toString(),
                "-cp",
                installed.home().resolve("lib") + "/*" + File.pathSeparator + "target/test-classes",
                Heeding.class.getName()));
        assertThat(said.text()).isEqualTo("true\n");
    }

    @Test
    void has_links_and_papers_where_they_belong() throws IOException {
        assertThat(Files.readSymbolicLink(root.resolve("usr/bin/fanfold"))).hasToString("../lib/fanfold/bin/fanfold");
        assertThat(root.resolve("usr/share/doc/fanfold")).isDirectoryContaining("glob:**/copyright");
        assertThat(root.resolve("usr/share/doc/fanfold")).isDirectoryContaining("glob:**/changelog.gz");
        assertThat(installed.home().resolve("runtime/legal/java.base")).isNotEmptyDirectory();
        var pages = Path.of("../docs/man");
        if (Files.isDirectory(pages)) {
            assertThat(root.resolve("usr/share/man/man1")).isDirectoryContaining("glob:**/fanfold.1.gz");
        }
    }
}
