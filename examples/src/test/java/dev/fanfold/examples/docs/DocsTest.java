package dev.fanfold.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.examples.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages cannot rot: what they show as code is code that a test runs. */
class DocsTest {
    private static final Path EXAMPLES = Tree.root().resolve("examples");

    static Stream<Path> pages() {
        return Stream.of("README.md", "CHANGELOG.md", "docs/guide.md", "docs/sessions.md").map(Tree.root()::resolve);
    }

    static Stream<Page.Block> regions() {
        return blocks(Page.Claim.REGION);
    }

    static Stream<Page.Block> outputs() {
        return blocks(Page.Claim.OUTPUT);
    }

    private static Stream<Page.Block> blocks(Page.Claim claim) {
        return pages().flatMap(page -> new Page(Tree.read(page)).blocks().stream())
                .filter(block -> block.claim() == claim);
    }

    @ParameterizedTest
    @MethodSource("regions")
    void a_code_block_is_its_region_to_the_letter(Page.Block block) throws IOException {
        assertThat(block.code()).isEqualTo(Region.of(block.of()).text(EXAMPLES));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void an_output_is_what_the_command_prints(Page.Block block) throws IOException, InterruptedException {
        assertThat(new Output(block.code()).lines())
                .isEqualTo(Output.of(block.of()).lines());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void all_java_and_all_plan_files_on_a_page_are_regions(Path page) {
        assertThat(new Page(Tree.read(page)).blocks())
                .filteredOn(block -> block.claim() == Page.Claim.NOTHING)
                .extracting(Page.Block::language)
                .isSubsetOf("sh", "text", "xml");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_link_leads_to_a_file_or_a_heading(Path page) {
        var links = new Page(Tree.read(page)).links();
        assertThat(links).allSatisfy(link -> {
            var parts = (link + "#").split("#", -1);
            var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
            assertThat(target).exists();
            if (!parts[1].isEmpty()) {
                assertThat(new Page(Files.readString(target)).anchors()).contains("#" + parts[1]);
            }
        });
    }

    @Test
    void the_pages_show_regions_of_both_kinds() {
        assertThat(regions().map(Page.Block::language)).contains("java", "yaml").hasSizeGreaterThan(12);
    }

    @Test
    void a_region_is_cut_out_and_moved_to_the_margin() {
        var source = "class A {\n    // region b\n    int b() {\n        return 1;\n    }\n    // endregion\n}\n";
        assertThat(new Region("A.java", "b").cut(source)).isEqualTo("int b() {\n    return 1;\n}\n");
    }

    @Test
    void a_block_without_its_comment_would_be_found() {
        var page =
                new Page("# A\n\n```java\nint a;\n```\n\n<!-- region: A.java#b -->\n```java\nint b;\n```\n[a](#a)\n");
        assertThat(page.blocks())
                .isEqualTo(List.of(
                        new Page.Block(Page.Claim.NOTHING, "", "java", "int a;\n"),
                        new Page.Block(Page.Claim.REGION, "A.java#b", "java", "int b;\n")));
        assertThat(page.links()).isEqualTo(page.anchors());
    }

    @Test
    void outputs_differ_by_more_than_time_and_chance() {
        var one = new Output("a: 1 done\n[b] x\n[c] y\nBallots: [YES, NO]\n3 parts in 0.5 s\n");
        var later = new Output("[c] y\n[b] x\nBallots: [NO, YES]\n3 parts in 12.5 s\n");
        assertThat(one.lines()).isEqualTo(later.lines()).isNotEqualTo(new Output("[c] y\n[b] z\n").lines());
    }
}
