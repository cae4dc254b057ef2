package dev.fanfold.report.page;

import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.report.story.Story;

/**
 * A story as one HTML file.
 *
 * <p>Law: it asks nobody for anything. Its policy allows one style and one script, told by their hashes, and no network.
 */
public final class Page {
    private static final Own STYLE = Own.file("report.css");
    private static final Own SCRIPT = Own.file("report.js");

    private final Story story;
    private final Html html = new Html();

    private Page(Story story) {
        this.story = story;
    }

    /** The whole file. */
    public static String of(Story story) {
        return new Page(story).written();
    }

    private String written() {
        html.trusted("<!DOCTYPE html>\n").open("html").with("lang", "en").line();
        head();
        html.open("body");
        html.open("a")
                .with("class", "skip")
                .with("href", "#timeline")
                .text(Words.SKIP)
                .close();
        new Opening(story, html).write();
        html.open("main").line();
        new Evidence(story, html).troubles();
        new Worth(story, html).write();
        new Evidence(story, html).results();
        new Timeline(story, html).write();
        new Evidence(story, html).merges();
        new Money(story, html).write();
        new Evidence(story, html).remarks();
        html.close().line();
        html.open("footer").leaf("p", Words.footer(story.heading())).close().line();
        new Parcel(story).all().forEach(this::parcel);
        html.open("script").trusted(SCRIPT.text()).close().close().close();
        return html.line().written();
    }

    private void head() {
        html.open("head").empty("meta").with("charset", "utf-8").line();
        html.empty("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", policy())
                .line();
        html.empty("meta").with("name", "generator").with("content", "Fanfold").line();
        html.empty("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1");
        html.empty("meta").with("name", "referrer").with("content", "no-referrer");
        html.empty("meta").with("name", "color-scheme").with("content", "light dark");
        html.leaf("title", Words.title(story.heading())).line();
        html.open("style").trusted(STYLE.text()).close().close().line();
    }

    private static String policy() {
        return "default-src 'none'; style-src " + STYLE.hash() + "; script-src " + SCRIPT.hash()
                + "; base-uri 'none'; form-action 'none'";
    }

    private void parcel(String json) {
        html.open("script")
                .with("type", "application/json")
                .with("class", "lanes")
                .trusted(json)
                .close()
                .line();
    }

    /** Whether a stand-in wrote what is shown. */
    static boolean rehearsed(Story story) {
        return story.heading().author() == Author.STAND_IN;
    }
}
