package dev.fanfold.cli.plan;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What of YAML a plan may use, held against the stream of its events.
 *
 * <p>The stream needs no stack, and the first excess ends it: 20,000 nested brackets would overflow the stack of whoever
 * builds a tree of them.
 */
final class YamlLimits {
    private static final int DEEPEST = 50;

    private int depth;
    private int documents;

    private YamlLimits() {}

    static void check(String text, LoadSettings settings) {
        var limits = new YamlLimits();
        new Parse(settings).parseString(text).forEach(event -> limits.check(event));
    }

    private void check(Event event) {
        switch (event) {
            case CollectionStartEvent start -> {
                depth++;
                refuse(start, depth > DEEPEST, "a plan is nested at most " + DEEPEST + " deep");
                refuseTag(start, start.getTag());
            }
            case CollectionEndEvent end -> depth--;
            case ScalarEvent scalar -> refuseTag(scalar, scalar.getTag());
            case AliasEvent alias ->
                refuse(
                        alias,
                        true,
                        "a plan has no aliases: write out what " + Shown.plain("*" + alias.getAlias()) + " stands for");
            case DocumentStartEvent start -> refuse(start, ++documents > 1, "a plan is one document; remove the ---");
            default -> {}
        }
    }

    private static void refuseTag(Event event, Optional<String> tag) {
        refuse(event, tag.isPresent(), "a plan has no tags such as !!str or !x; remove it, or put the text in quotes");
    }

    private static void refuse(Event event, boolean excess, String message) {
        if (excess) {
            throw Yaml.refused(Yaml.line(event.getStartMark()), message);
        }
    }
}
