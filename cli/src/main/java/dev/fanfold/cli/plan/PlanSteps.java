package dev.fanfold.cli.plan;

import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What a plan asks, however it is written down: its steps, and nothing of who answers, about what, and within which limits. */
public final class PlanSteps {
    private static final String STEPS = "steps";

    private PlanSteps() {}

    /**
     * Equal for equal steps, and for no others.
     *
     * @param yaml a plan that was read before
     */
    public static String of(String yaml) {
        return Yaml.tree(yaml) instanceof MappingNode plan
                ? plan.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(STEPS))
                        .map(entry -> text(entry.getValueNode()))
                        .collect(Collectors.joining())
                : "";
    }

    /** Lengths stand before the words, so that no two trees come to the same. */
    private static String text(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().length() + ":" + scalar.getValue();
            case SequenceNode list ->
                list.getValue().stream().map(PlanSteps::text).collect(Collectors.joining(",", "[", "]"));
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .map(entry -> text(entry.getKeyNode()) + "=" + text(entry.getValueNode()))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> node.toString();
        };
    }
}
