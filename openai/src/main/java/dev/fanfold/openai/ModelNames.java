package dev.fanfold.openai;

import dev.fanfold.model.ModelException;
import dev.fanfold.openai.Listing.Foreign;
import dev.fanfold.openai.Listing.Foreign.Oddity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The list of models that came back: {@code {"data": [{"id": "…"}]}}, or that list alone, as some servers send it. */
final class ModelNames {
    private static final Comparator<String> ALPHABET =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private ModelNames() {}

    static Listing read(byte[] body, String place, Optional<Key> key) {
        try {
            return read(ReplyText.json(body, place), key);
        } catch (ModelException.Stop page) {
            return new Foreign(Oddity.WEB_PAGE);
        } catch (ModelException.Transient unreadable) {
            return new Foreign(Oddity.NO_JSON);
        }
    }

    private static Listing read(JsonNode root, Optional<Key> key) {
        var list = root.isArray() ? root : root.path("data");
        var names = names(list, key);
        if (!list.isArray() || (names.isEmpty() && !list.isEmpty())) {
            return root.has("error") ? hidden(root, key) : new Foreign(Oddity.NO_LIST);
        }
        return new Listing.Listed(names);
    }

    private static Listing hidden(JsonNode root, Optional<Key> key) {
        var said = ProviderError.read(root.toString()).words(key);
        return new Listing.Failing(OpenAiModel.hiddenStatus(root), said);
    }

    private static List<String> names(JsonNode list, Optional<Key> key) {
        var names = new TreeSet<>(ALPHABET);
        for (var model : list) {
            names.add(Words.of(model.path("id").stringValue(""), key));
        }
        names.remove("");
        return List.copyOf(names);
    }
}
