package dev.fanfold.openai.crash;

import java.util.List;

/**
 * When and how a process is to die by its own hand.
 *
 * @param nth at which occurrence of that point, from 1 on
 * @param keep how much of what was not forced is there, of a thousand parts, where a part of it is
 */
record Fate(KillPoint point, int nth, Loss loss, int keep) {
    List<String> words() {
        return List.of(point.name(), Integer.toString(nth), loss.name(), Integer.toString(keep));
    }

    static Fate read(List<String> words) {
        return new Fate(
                KillPoint.valueOf(words.get(0)),
                Integer.parseInt(words.get(1)),
                Loss.valueOf(words.get(2)),
                Integer.parseInt(words.get(3)));
    }
}
