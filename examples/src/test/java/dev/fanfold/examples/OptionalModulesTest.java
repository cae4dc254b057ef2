package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.pdf.Pdf;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.split.Splitter;
import dev.fanfold.split.Text;
import dev.fanfold.tokens.OpenAiTokens;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionalModulesTest {

    @TempDir
    private Path folder;

    @Test
    void pages_are_asked_about_several_to_a_prompt_and_one_without_text_is_named() throws IOException {
        // region pages
        var subjects = Split.byVolume(Pdf.pages().batchesOf(8))
                .each(Ask.items("What is this page about?"))
                .merge(Merge.stitch());
        // endregion
        Path report = pdf("Chickpeas soak overnight.", "", "Lentils do not.");
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var stitched = rehearsed.fanfold().run(subjects, report).value();
            assertThat(stitched.values()).extracting(item -> item.id()).containsExactly("page 1", "page 3");
            assertThat(stitched.gaps()).singleElement().asString().contains("page 2 has no text");
        }
    }

    @Test
    void the_whole_text_is_cut_into_chunks_of_an_exact_token_budget() throws IOException {
        // region chunks
        var tokens = OpenAiTokens.ofModel("gpt-4o");
        Splitter<Path, String> chunks =
                file -> Text.upTo(2_000, tokens).split(Pdf.pages().whole(file).text());
        // endregion
        var page = "Chickpeas soak overnight. ".repeat(200).strip();
        Path book = pdf(page, page, page);
        assertThat(chunks.split(book)).hasSizeGreaterThan(1).allMatch(chunk -> tokens.count(chunk) <= 2_000);
        assertThat(chunks.split(book).collect(Collectors.joining()))
                .isEqualTo(Pdf.pages().whole(book).text());
    }

    private Path pdf(String... pages) throws IOException {
        Path file = folder.resolve("report.pdf");
        try (var document = new PDDocument()) {
            PDFont font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            for (String text : pages) {
                page(document, font, text);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void page(PDDocument document, PDFont font, String text) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var ink = new PDPageContentStream(document, page)) {
            ink.beginText();
            ink.setFont(font, 12);
            ink.newLineAtOffset(50, 700);
            ink.showText(text);
            ink.endText();
        }
    }
}
