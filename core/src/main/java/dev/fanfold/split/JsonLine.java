package dev.fanfold.split;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads one line of JSONL: an object of which two fields count. */
record JsonLine(String id, String text) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What was wrong, as the end of a sentence. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    Entry entry(Lines.Line line) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line.text())) {
            Map<String, String> found = read(json);
            return new Entry.Good(field(found, id), field(found, text), line.number(), line.text());
        } catch (JacksonException e) {
            return bad(line, "it is not JSON: " + Rows.shown(withoutPlace(e.getOriginalMessage())));
        } catch (Refused e) {
            return bad(line, e.why());
        }
    }

    /** Where an object began is told in words that help nobody: the line is known. */
    private static String withoutPlace(String message) {
        int place = message.indexOf(" (start marker at");
        return place < 0 ? message : message.substring(0, place);
    }

    private Map<String, String> read(JsonParser json) throws Refused {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Refused("it is not a JSON object");
        }
        Map<String, String> found = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals(id) || name.equals(text)) {
                found.put(name, scalar(name, value, json));
            }
            json.skipChildren();
        }
        if (json.nextToken() != null) {
            throw new Refused("something follows the JSON object");
        }
        return found;
    }

    /** A number is taken as it is written: 7 is "7", and 1.50 is "1.50". */
    private static String scalar(String name, JsonToken value, JsonParser json) throws Refused {
        return switch (value) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
            case VALUE_NULL -> throw new Refused("the field \"" + name + "\" is null");
            case VALUE_TRUE, VALUE_FALSE -> throw new Refused("the field \"" + name + "\" is true or false, not text");
            default -> throw new Refused("the field \"" + name + "\" is an object or a list, not text");
        };
    }

    private static String field(Map<String, String> found, String name) throws Refused {
        String value = found.get(name);
        if (value == null) {
            throw new Refused("it has no field \"" + name + "\"");
        }
        return value;
    }

    private static Entry bad(Lines.Line line, String why) {
        return new Entry.Bad(line.number(), why, line.text());
    }
}
