package dev.fanfold.rehearsal.reply;

import tools.jackson.databind.JsonNode;

/** Numbers within the bounds of a schema; 1 to 5 where it names none. */
final class Numbers {

    private static final int LEAST = 1;
    private static final int SPAN = 4;
    private static final double TENTH = 10;

    private Numbers() {}

    static long integer(JsonNode schema, Dice dice) {
        long step = Math.max(1, schema.path("multipleOf").asLong(1));
        long least = Math.ceilDiv((long) Math.ceil(least(schema, 1)), step);
        long most = Math.max(least, Math.floorDiv((long) Math.floor(most(schema, 1)), step));
        return step * (least + (long) (dice.unit() * (most - least + 1)));
    }

    /** With one decimal where the bounds allow it. */
    static double decimal(JsonNode schema, Dice dice) {
        double least = least(schema, 0);
        double most = most(schema, 0);
        double exact = least + (0.05 + 0.9 * dice.unit()) * (most - least);
        double round = Math.round(exact * TENTH) / TENTH;
        return round > least && round < most ? round : exact;
    }

    private static double least(JsonNode schema, double inside) {
        if (schema.path("minimum").isNumber()) {
            return schema.path("minimum").asDouble();
        }
        if (schema.path("exclusiveMinimum").isNumber()) {
            return schema.path("exclusiveMinimum").asDouble() + inside;
        }
        return hasMost(schema) ? Math.min(LEAST, most(schema, inside) - SPAN) : LEAST;
    }

    private static double most(JsonNode schema, double inside) {
        if (schema.path("maximum").isNumber()) {
            return schema.path("maximum").asDouble();
        }
        if (schema.path("exclusiveMaximum").isNumber()) {
            return schema.path("exclusiveMaximum").asDouble() - inside;
        }
        return least(schema, inside) + SPAN;
    }

    private static boolean hasMost(JsonNode schema) {
        return schema.path("maximum").isNumber()
                || schema.path("exclusiveMaximum").isNumber();
    }
}
