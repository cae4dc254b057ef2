package dev.fanfold.merge.rows;

import dev.fanfold.result.Part;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object a line. */
record Jsonl() implements Rows {
    @Override
    public void write(Stream<? extends Part<?>> parts, Appendable to) throws IOException {
        for (Iterator<? extends Part<?>> all = parts.iterator(); all.hasNext(); ) {
            to.append(row(all.next()).toString()).append('\n');
        }
    }

    private static ObjectNode row(Part<?> part) {
        var row = JsonNodeFactory.instance.objectNode().put("id", part.id().name());
        switch (part) {
            case Part.Done<?> done -> row.set("answer", Cell.json(done));
            case Part.Failed<?> failed -> row.put("missing", failed.why());
            case Part.Skipped<?> skipped -> row.put("missing", skipped.why());
        }
        return row;
    }
}
