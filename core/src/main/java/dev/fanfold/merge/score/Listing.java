package dev.fanfold.merge.score;

import dev.fanfold.result.PartId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rivals as a juror was shown them at once. */
public sealed interface Listing {
    Juror juror();

    /** The order in which they stood. */
    List<PartId> shown();

    /**
     * One that was answered.
     *
     * @param places where each rival was put, all of them
     */
    record Ranked(Juror juror, List<PartId> shown, Map<PartId, Place> places) implements Listing {
        public Ranked {
            shown = List.copyOf(shown);
            places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        }
    }

    /** One without an answer, or with none that could be read. */
    record Lost(Juror juror, List<PartId> shown, String why) implements Listing {
        public Lost {
            shown = List.copyOf(shown);
        }
    }

    /**
     * Where a rival was put, and why.
     *
     * @param place 1 for the best; equal ones share a place, and only the order of the places counts
     */
    record Place(String evidence, int place) {
        public Place {
            if (place < 1) {
                throw new IllegalArgumentException("the best place is 1, and there is none before it: " + place);
            }
        }
    }
}
