package dev.fanfold.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.report.Stories;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The page of a report")
class PageTest {
    private static final Pattern OWN = Pattern.compile("(?s)<(style|script)>.*?</\\1>");
    private static final Pattern PARCEL =
            Pattern.compile("<script type=\"application/json\" class=\"lanes\">([^<>&]*)</script>");
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z0-9]+)((?: [a-zA-Z0-9-]+=\"[^\"<>]*\")*)/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z0-9-]+)=\"");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "href",
            "id",
            "dir",
            "tabindex",
            "role",
            "scope",
            "x",
            "y",
            "width",
            "height",
            "d",
            "viewBox",
            "preserveAspectRatio",
            "patternUnits",
            "cx",
            "cy",
            "r",
            "aria-label",
            "aria-labelledby",
            "aria-hidden",
            "data-wall");

    @Test
    void has_no_markup_but_its_own_whatever_a_model_says() {
        var page = Page.of(Stories.everywhere(Stories.hostile()));
        var rest = PARCEL.matcher(OWN.matcher(page).replaceAll("")).replaceAll("");
        var texts = TAG.matcher(rest).replaceAll("");
        assertThat(texts.replace("<!DOCTYPE html>", "")).doesNotContain("<", ">");
        var attributes = TAG.matcher(rest)
                .results()
                .flatMap(tag -> ATTRIBUTE.matcher(tag.group(2)).results())
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ATTRIBUTES).containsAll(attributes);
        assertThat(TAG.matcher(rest).results().filter(tag -> tag.group(1).equals("a")))
                .hasSize(1);
    }

    @Test
    void hands_its_script_the_words_of_a_reply_as_json() {
        var texts = Stories.hostile();
        var page = Page.of(Stories.everywhere(texts));
        int place = 0;
        for (var parcel : PARCEL.matcher(page).results().toList()) {
            for (var lane : JsonMapper.shared().readTree(parcel.group(1))) {
                assertThat(lane.get(12).stringValue()).isEqualTo(Visible.text(texts.get(place)));
                place++;
            }
        }
        assertThat(place).isEqualTo(texts.size());
    }

    @Test
    void lets_in_its_own_style_and_script_by_their_hashes_and_nothing_from_any_server() {
        assertThat(Page.of(Stories.large(3)))
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .contains("script-src &#39;sha256-")
                .doesNotContain("unsafe-inline", "https://", "url(\"", "@import", " style=", "javascript:");
    }

    @Test
    void says_first_what_people_want_to_know() {
        assertThat(Page.of(Stories.large(1_200)))
                .contains("<h1>1,200 parts in 10.0 s instead of 28.0 s</h1>")
                .contains("Splitting saved 18.0 s, which is 64 % of the time")
                .contains("The longest chain of calls that had to wait for each other took 9.0 s")
                .contains("Merged, with reservations")
                .contains("A stand-in wrote every answer")
                .contains("2 January 2026, 03:04 UTC")
                .contains("$0.0133")
                .contains("1,080 more lanes are shown by the script");
    }

    @Test
    void says_once_what_failed_for_one_reason_and_names_all_that_did() {
        var page = Page.of(Stories.failing(List.of("a", "b", "c")));
        assertThat(page)
                .containsOnlyOnce("the key was refused")
                .contains(
                        "<strong><bdi>a</bdi></strong>, <strong><bdi>b</bdi></strong>, <strong><bdi>c</bdi></strong></p>")
                .contains("The run came to no result, so nothing was saved.");
    }

    @Test
    void is_the_same_bytes_for_the_same_story() {
        assertThat(Page.of(Stories.large(50))).isEqualTo(Page.of(Stories.large(50)));
    }
}
