package dev.fanfold.cli.plan;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Where in a plan something is wrong, to the step or to the outermost key, whoever found it. */
final class PlanPlaces {
    private final TreeMap<Integer, String> byLine = new TreeMap<>();

    PlanPlaces(String yaml) {
        for (var outer : entries(Yaml.tree(yaml))) {
            add(outer, "");
            if (key(outer).equals("steps")) {
                entries(outer.getValueNode()).forEach(step -> add(step, "steps/"));
            }
        }
    }

    /** The place of a problem that the reader found; empty for the plan as a whole. */
    String of(PlanProblem problem) {
        var entry = byLine.floorEntry(problem.line());
        return entry == null || problem.message().startsWith("the plan ") ? "" : entry.getValue();
    }

    /** The place of an error of the schema; a key too many is the place, and a key too few is not. */
    static String of(Error error) {
        var names = error.getInstanceLocation().toString().split("/", 4);
        var key = error.getKeyword().equals("required") ? "" : Objects.requireNonNullElse(error.getProperty(), "");
        var outer = names.length > 1 ? unescaped(names[1]) : key;
        var inner = names.length > 2 ? unescaped(names[2]) : names.length > 1 ? key : "";
        return outer.equals("steps") && !inner.isEmpty() ? "steps/" + inner : outer;
    }

    private void add(NodeTuple entry, String around) {
        byLine.put(Yaml.line(entry.getKeyNode().getStartMark()), around + key(entry));
    }

    private static List<NodeTuple> entries(Object node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "[a, list]";
    }

    private static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
