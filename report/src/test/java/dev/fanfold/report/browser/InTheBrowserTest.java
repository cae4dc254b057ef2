package dev.fanfold.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfold.report.Report;
import dev.fanfold.report.Stories;
import dev.fanfold.report.story.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("In a real browser a report")
@Timeout(300)
class InTheBrowserTest {
    private static Chromium chromium;
    private static Tab tab;

    @TempDir
    private Path folder;

    @BeforeAll
    static void starts() throws Exception {
        var program = Chromium.installed();
        assumeTrue(
                program.isPresent(),
                "no Chromium on the path, so nothing was looked at in a browser; install it (apt-get install chromium),"
                        + " or name it in FANFOLD_CHROMIUM");
        chromium = Chromium.start(program.get());
        tab = Tab.open(chromium.socket());
    }

    @AfterAll
    static void ends() throws IOException {
        if (tab != null) {
            tab.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void runs_no_script_of_a_reply_and_asks_nobody_for_anything() throws IOException {
        var texts = Stories.hostile();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(200);
        var file = show(Stories.everywhere(texts));
        touchEveryLane(shown(texts));

        assertThat(tab.eval("typeof window.canary").stringValue()).isEqualTo("undefined");
        assertThat(tab.events("Network.requestWillBeSent").stream()
                        .map(event ->
                                event.path("params").path("request").path("url").stringValue()))
                .containsExactly(file.toUri().toString());
        assertThat(tab.events("Runtime.exceptionThrown")).isEmpty();
        assertThat(tab.events("Log.entryAdded")).isEmpty();
        assertThat(tab.events("Audits.issueAdded")).isEmpty();
        assertThat(tab.eval("document.links.length").intValue()).isEqualTo(1);
        assertThat(tab.eval("[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a =>"
                                + " /^on|^style$|^src/i.test(a.name) && !e.closest('#live'))).length")
                        .intValue())
                .isZero();
        assertThat(tab.eval("document.querySelectorAll('img,iframe,object,embed,form,base,link,audio,video').length")
                        .intValue())
                .isZero();
    }

    @Test
    void would_be_caught_if_it_did() throws IOException {
        var file = folder.resolve("report.html");
        var page = "<!DOCTYPE html><title>x</title>" + String.join("\n", Stories.hostile());
        Files.write(file, page.getBytes(StandardCharsets.UTF_8));
        tab.show(file);
        assertThat(tab.eval("typeof window.canary").stringValue()).isEqualTo("number");
        assertThat(tab.events("Network.requestWillBeSent")).hasSizeGreaterThan(1);
    }

    @Test
    void shows_a_reply_as_it_is() throws IOException {
        var texts = Stories.hostile();
        show(Stories.everywhere(texts));
        var shown = tab.eval("[...document.querySelectorAll('.result')].map(e => e.textContent)");
        var said = new ArrayList<String>();
        shown.forEach(one -> said.add(one.stringValue()));
        assertThat(said).hasSameSizeAs(texts);
        assertThat(said.get(texts.indexOf("</script><script>window.canary=1</script>") + 1))
                .contains("</style>");
        assertThat(said)
                .contains(
                        "</script><script>window.canary=1</script>",
                        "{{constructor.constructor(\"window.canary=1\")()}}");
    }

    /** As the lanes of the page have them. */
    private static List<String> shown(List<String> texts) {
        var page = Report.html(Stories.everywhere(texts));
        var names = new ArrayList<String>();
        Pattern.compile("class=\"lanes\">([^<]*)</script>")
                .matcher(page)
                .results()
                .forEach(parcel -> JsonMapper.shared()
                        .readTree(parcel.group(1))
                        .forEach(lane -> names.add(lane.get(13).stringValue())));
        return names;
    }

    /** Chooses each lane once, so that all that is known of it was shown: these are their names. */
    private static void touchEveryLane(List<String> names) {
        var touched = new ArrayList<String>();
        tab.eval("(() => { const list = document.querySelector('[role=listbox]'), heads = []; for (let i = 0; i < "
                        + names.size()
                        + "; i++) { list.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown'}));"
                        + " heads.push(document.querySelector('.detail').hidden ? '' :"
                        + " document.querySelector('.detail h3').textContent); } return heads; })()")
                .forEach(head -> touched.add(head.stringValue()));
        assertThat(touched).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1_400})
    void keeps_labels_apart_and_names_whole(int width) throws IOException {
        var size = Tab.json().put("width", width).put("height", 800);
        tab.send(
                "Emulation.setDeviceMetricsOverride",
                size.put("deviceScaleFactor", 1).put("mobile", false));
        try {
            show(Stories.large(300));
            tab.eval("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertThat(tab.eval("[...document.querySelectorAll('.axis text')].length")
                            .intValue())
                    .isGreaterThan(1);
            assertThat(tab.eval("(() => { const boxes = [...document.querySelectorAll('.axis text')]"
                                    + ".map(e => e.getBoundingClientRect()); return boxes.some((box, i) =>"
                                    + " i > 0 && boxes[i - 1].right > box.left - 2); })()")
                            .booleanValue())
                    .as("labels run into each other")
                    .isFalse();
            assertThat(tab.eval("document.documentElement.scrollWidth").intValue())
                    .as("the page is as wide as the screen")
                    .isLessThanOrEqualTo(width);
        } finally {
            tab.send("Emulation.clearDeviceMetricsOverride", Tab.json());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void draws_every_share_of_the_time_so_that_it_is_seen(String scheme) throws IOException {
        scheme(scheme);
        show(Stories.large(3));
        var contrast = tab.eval("(() => { const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3)"
                + ".map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);"
                + " return .2126 * r + .7152 * g + .0722 * b; };"
                + " const paper = light(getComputedStyle(document.body).backgroundColor);"
                + " return Math.min(...['.w-engine', '.w-call', '.w-merge'].map(name => {"
                + " const ink = light(getComputedStyle(document.querySelector(name)).fill);"
                + " return (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05); })); })()");
        scheme("");
        assertThat(contrast.doubleValue()).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void has_no_fault_that_axe_finds(String scheme) throws IOException {
        scheme(scheme);
        var texts = List.of("an answer", "another\n".repeat(90));
        show(Stories.everywhere(texts));
        touchEveryLane(shown(texts));
        assertThat(faults()).isEmpty();
        show(Stories.large(300));
        assertThat(faults()).isEmpty();
        scheme("");
    }

    private static void scheme(String scheme) {
        var media = Tab.json();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", scheme);
        tab.send("Emulation.setEmulatedMedia", media);
    }

    private static List<String> faults() throws IOException {
        try (var axe = InTheBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            tab.eval(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        var found = new ArrayList<String>();
        tab.eval(
                        "axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => v.id + ': ' + v.help + ' '"
                                + " + v.nodes.slice(0, 5).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))")
                .forEach(one -> found.add(one.stringValue()));
        return found;
    }

    @Test
    void is_read_on_paper_as_a_table_of_its_lanes_even_in_the_dark() throws IOException {
        show(Stories.large(300));
        assertThat(tab.eval("getComputedStyle(document.getElementById('still')).display")
                        .stringValue())
                .isEqualTo("none");
        var media = Tab.json().put("media", "print");
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", "dark");
        tab.send("Emulation.setEmulatedMedia", media);
        assertThat(tab.eval("getComputedStyle(document.getElementById('still')).display")
                        .stringValue())
                .isEqualTo("table");
        assertThat(tab.eval("getComputedStyle(document.getElementById('live')).display")
                        .stringValue())
                .isEqualTo("none");
        assertThat(tab.eval("getComputedStyle(document.body).color").stringValue())
                .isEqualTo("rgb(29, 35, 38)");
        tab.send("Emulation.setEmulatedMedia", Tab.json().put("media", ""));
    }

    @Test
    void is_read_without_scripts_too() throws IOException {
        var file = folder.resolve("report.html");
        Report.write(Stories.large(300), file);
        tab.send("Emulation.setScriptExecutionDisabled", Tab.json().put("value", true));
        try {
            tab.send("Page.navigate", Tab.json().put("url", file.toUri().toString()));
            while (!tab.eval("document.readyState + document.querySelectorAll('footer').length")
                    .stringValue()
                    .equals("complete1")) {
                Thread.onSpinWait();
            }
            assertThat(tab.eval("document.querySelectorAll('#still tbody tr').length")
                            .intValue())
                    .isEqualTo(120);
            assertThat(tab.eval("getComputedStyle(document.getElementById('still')).display")
                            .stringValue())
                    .isEqualTo("table");
            assertThat(tab.eval("document.querySelector('#still tbody tr td:last-child').textContent")
                            .stringValue())
                    .isEqualTo("from 0: 2 × waiting 0.52 s, call 0.25 s, pause before a retry 0.05 s");
        } finally {
            tab.send("Emulation.setScriptExecutionDisabled", Tab.json().put("value", false));
        }
    }

    @Test
    void is_told_by_the_keyboard() throws IOException {
        show(Stories.large(300));
        tab.eval("document.querySelector('[role=listbox]').focus()");
        for (var key : new String[] {"ArrowDown", "ArrowDown", "End"}) {
            var press = Tab.json().put("type", "keyDown").put("key", key);
            tab.send("Input.dispatchKeyEvent", press);
        }
        assertThat(tab.eval("document.querySelector('[role=listbox]').getAttribute('aria-activedescendant')")
                        .stringValue())
                .isEqualTo("lane-299");
        assertThat(tab.eval("document.querySelector('.detail h3').textContent").stringValue())
                .isEqualTo("record 299");
        assertThat(tab.eval("document.querySelectorAll('[role=option]').length").intValue())
                .isLessThan(60);
    }

    @Test
    void of_ten_thousand_parts_keeps_few_rows_and_tells_how_fast_it_was() throws IOException {
        tab.send("Page.addScriptToEvaluateOnNewDocument", Tab.json().put("source", """
                window.longest = 0;
                new PerformanceObserver(list => list.getEntries().forEach(e => {
                  window.longest = Math.max(window.longest, e.duration);
                })).observe({type: 'longtask', buffered: true});
                """));
        show(Stories.large(10_000));
        tab.eval("(async () => { const list = document.querySelector('[role=listbox]');"
                + " for (let i = 0; i < 60; i++) { list.scrollTop = i * 4600;"
                + " await new Promise(requestAnimationFrame); } })()");
        assertThat(tab.eval("document.documentElement.dataset.lanes").stringValue())
                .isEqualTo("10000");
        assertThat(tab.eval("document.querySelectorAll('[role=option]').length").intValue())
                .isLessThan(60);
        var paint = tab.eval("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        System.out.printf(
                "10,000 parts: first paint after %.0f ms, longest task %.0f ms (0: none over 50)%n",
                paint.doubleValue(), tab.eval("window.longest").doubleValue());
        if (Boolean.getBoolean("fanfold.timed")) {
            assertThat(paint.doubleValue()).isLessThan(2_000);
            assertThat(tab.eval("window.longest").doubleValue()).isLessThan(100);
        }
    }

    private Path show(Story story) throws IOException {
        var file = folder.resolve("report.html");
        Report.write(story, file);
        tab.show(file);
        assertThat(Files.size(file)).isPositive();
        return file;
    }
}
