package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

    @TempDir
    Path folder;

    @Test
    void every_file_is_one_entry_with_its_path_as_id_and_what_it_holds_as_text() {
        file("b/two.md", "Two.\r\n");
        file("one.md", "\uFEFFOne.");
        file("empty.txt", "");
        assertThat(entries(Folder.files()))
                .containsExactly(
                        new Entry.Good("b/two.md", "Two.\r\n", 1, "Two.\r\n"),
                        new Entry.Good("empty.txt", "", 1, ""),
                        new Entry.Good("one.md", "One.", 1, "One."));
    }

    @Test
    void files_come_in_the_order_of_their_whole_paths_whatever_the_language() {
        Seeds.forAll(30, seeds -> {
            Path root = folder.resolve("seed" + seeds.below(Integer.MAX_VALUE));
            Map<String, String> written = new TreeMap<>();
            for (int i = seeds.between(1, 25); i > 0; i--) {
                String name = String.join(
                        "",
                        seeds.listOf(
                                seeds.between(1, 3), () -> seeds.pick("a", "B", "a/", "b/", "é", "-", "z", "I", "ß")));
                String id = name.replaceAll("/+", "d/") + "f.txt";
                write(root.resolve(id), id);
                written.put(id, id);
            }
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag("tr"));
            try {
                assertThat(Folder.files().split(root).map(FolderTest::id)).containsExactlyElementsOf(written.keySet());
            } finally {
                Locale.setDefault(before);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "*.md, a.md docs/b.md docs/api/c.md 😀 smile.md",
        "docs/*.md, docs/b.md",
        "docs/**, docs/api/c.md docs/api/d.txt docs/b.md",
        "**/*.md, a.md docs/b.md docs/api/c.md 😀 smile.md",
        "docs/**/c.md, docs/api/c.md",
        "'**/{b,c}.md', docs/b.md docs/api/c.md",
        "?.txt, docs/api/d.txt",
        "😀*.md, 😀 smile.md",
        "a+(b).md, ''",
        "*.MD, ''",
    })
    void patterns_say_which_files(String glob, String expected) {
        List.of("a.md", "docs/b.md", "docs/api/c.md", "docs/api/d.txt", "😀 smile.md")
                .forEach(name -> file(name, name));
        String[] ids = expected.isEmpty() ? new String[0] : expected.split(" (?!s)");
        assertThat(Folder.files().matching(glob).split(folder).map(FolderTest::id))
                .containsExactlyInAnyOrder(ids);
    }

    @Test
    void patterns_add_up_and_what_is_excepted_is_left_out() {
        List.of("a.md", "b.txt", "c.csv", "drafts/d.md").forEach(name -> file(name, name));
        assertThat(Folder.files()
                        .matching("*.md")
                        .matching("*.txt")
                        .except("drafts/**")
                        .split(folder))
                .extracting(FolderTest::id)
                .containsExactly("a.md", "b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{a", "a}", "{a,{b}}", "/docs/*.md", "./docs/*.md", "docs/"})
    void a_pattern_that_cannot_be_read_is_refused_and_named(String glob) {
        assertThatThrownBy(() -> Folder.files().matching(glob))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + glob + "\"");
    }

    @Test
    void hidden_files_and_folders_are_left_out() {
        file(".secret", "x");
        file(".git/config", "x");
        file("a/.b/c.md", "x");
        file("a/seen.md", "x");
        assertThat(entries(Folder.files())).extracting(FolderTest::id).containsExactly("a/seen.md");
    }

    @Test
    void a_bad_file_says_why_and_the_rest_go_on() {
        file("a.md", "good");
        bytes("b.md", new byte[] {'o', 'k', (byte) 0xC3, '('});
        file("c.md", "x".repeat(101));
        file("d.md", "x".repeat(100));
        bytes("e.md", new byte[] {(byte) 0xE2, (byte) 0x82});
        assertThat(entries(Folder.files().longest(100)))
                .extracting(FolderTest::id)
                .containsExactly(
                        "a.md",
                        "line 1: b.md: it is not UTF-8 text, from byte 3 on",
                        "line 1: c.md: it is larger than 100 bytes",
                        "d.md",
                        "line 1: e.md: it is not UTF-8 text, from byte 1 on");
    }

    @Test
    void a_path_too_long_for_an_id_is_bad() {
        String name = "x".repeat(130) + "/" + "y".repeat(130);
        file(name, "x");
        assertThat(entries(Folder.files()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Bad.class, bad -> assertThat(bad.why()).contains("longer than 256 characters"));
    }

    @Test
    void what_may_not_be_read_says_so_and_the_rest_go_on() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path closed = file("a/closed.md", "x").getParent();
        Path file = file("b.md", "x");
        file("c.md", "fine");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(file), "root reads everything");
            assertThat(entries(Folder.files()))
                    .extracting(FolderTest::id)
                    .containsExactly(
                            "line 1: a/: it cannot be listed: access denied",
                            "line 1: b.md: it cannot be read: access denied",
                            "c.md");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_link_is_never_followed_and_one_that_leads_out_is_bad(@TempDir Path outside) throws IOException {
        write(outside.resolve("secret.md"), "secret");
        file("in/a.md", "here");
        Files.createSymbolicLink(folder.resolve("b.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("c"), outside);
        Files.createSymbolicLink(folder.resolve("d.md"), folder.resolve("in/a.md"));
        Files.createSymbolicLink(folder.resolve("e"), folder);
        Files.createSymbolicLink(folder.resolve("f.md"), folder.resolve("nowhere"));
        assertThat(entries(Folder.files().matching("*.md")))
                .extracting(FolderTest::id)
                .containsExactly(
                        "line 1: b.md: it is a link that leads out of the folder, and is not followed",
                        "line 1: c: it is a link that leads out of the folder, and is not followed",
                        "line 1: f.md: it is a link that leads nowhere: it is no longer there",
                        "in/a.md");
    }

    @Test
    void a_link_to_what_is_hidden_is_bad_as_it_is_read_nowhere_else() throws IOException {
        file("..data/a.md", "x");
        file("b/.c/d.md", "x");
        Files.createSymbolicLink(folder.resolve("a.md"), Path.of("..data/a.md"));
        Files.createSymbolicLink(folder.resolve("d"), Path.of("b/.c"));
        assertThat(entries(Folder.files()))
                .extracting(FolderTest::id)
                .containsExactly(
                        "line 1: a.md: it is a link to what is hidden, and is not followed",
                        "line 1: d: it is a link to what is hidden, and is not followed");
    }

    @Test
    void a_file_of_a_blank_name_is_bad() {
        file(" ", "x");
        file("  /a.md", "x");
        assertThat(entries(Folder.files()))
                .extracting(FolderTest::id)
                .containsExactly("line 1:  : its name is blank", "  /a.md");
    }

    @Test
    void of_names_that_look_alike_to_the_system_one_is_read_and_the_others_are_bad() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere a name is always text");
        file("a.md", "x");
        String names = "printf x > \"$(printf '\\377')\"; printf x > \"$(printf '\\376')\"; "
                + "mkdir \"$(printf 'd\\377')\" \"$(printf 'd\\376')\"; cp a.md \"$(printf 'd\\377')\"";
        var made =
                new ProcessBuilder("sh", "-c", names).directory(folder.toFile()).start();
        assertThat(made.waitFor()).isZero();
        List<Entry> entries = entries(Folder.files());
        String same = "the system shows another by the same name, and only that one is read";
        assertThat(entries.stream().filter(Entry.Bad.class::isInstance).map(FolderTest::id))
                .hasSize(2)
                .allMatch(message -> message.endsWith(same));
        assertThat(entries.stream().filter(Entry.Good.class::isInstance).map(FolderTest::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_link_that_is_excepted_is_left_out_like_any_other(@TempDir Path outside) throws IOException {
        file("a.md", "here");
        Files.createSymbolicLink(folder.resolve("b"), outside);
        Files.createSymbolicLink(folder.resolve("c.tmp"), folder.resolve("nowhere"));
        assertThat(entries(Folder.files().except("b", "*.tmp")))
                .extracting(FolderTest::id)
                .containsExactly("a.md");
    }

    @Test
    void a_folder_that_is_itself_a_link_is_read() throws IOException {
        file("real/a.md", "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertThat(Folder.files().split(link)).extracting(FolderTest::id).containsExactly("a.md");
    }

    @Test
    void a_file_is_read_when_its_turn_comes() throws IOException {
        file("a.md", "x");
        Path second = file("b.md", "x");
        file("c.md", "x");
        var stream = Folder.files().split(folder).iterator();
        assertThat(id(stream.next())).isEqualTo("a.md");
        Files.writeString(second, "changed");
        assertThat(stream.next()).isEqualTo(new Entry.Good("b.md", "changed", 1, "changed"));
        Files.delete(folder.resolve("c.md"));
        assertThat(id(stream.next())).isEqualTo("line 1: c.md: it cannot be read: it is no longer there");
        assertThat(stream).isExhausted();
    }

    @Test
    void files_go_into_batches() {
        List.of("a", "b", "c").forEach(name -> file(name, name));
        assertThat(Folder.files().batchesOf(2).split(folder))
                .extracting(List::size)
                .containsExactly(2, 1);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> Folder.files().longest(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> Folder.files().split(folder.resolve("none")).toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none is no folder");
    }

    private List<Entry> entries(Folder files) {
        return files.split(folder).toList();
    }

    /** The id of a good entry, and the message of a bad one. */
    private static String id(Entry entry) {
        return switch (entry) {
            case Entry.Good good -> good.id();
            case Entry.Bad bad -> bad.message();
        };
    }

    private Path file(String name, String text) {
        return write(folder.resolve(name), text);
    }

    private static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] bytes) {
        write(folder.resolve(name), bytes);
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
