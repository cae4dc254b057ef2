package dev.fanfold.injection;

import tools.jackson.databind.json.JsonMapper;

/** Texts as they stand inside JSON. */
final class Quoting {
    private Quoting() {}

    static String json(String text) {
        var quoted = JsonMapper.shared().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
