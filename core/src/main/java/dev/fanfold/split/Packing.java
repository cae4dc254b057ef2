package dev.fanfold.split;

/**
 * Packs units, in their order, into as few chunks as a cap allows, and these as even as they can be.
 *
 * <p>Greedy filling gives the smallest number of chunks. The smallest cap that still gives this number is the smallest
 * greatest chunk there is (found by halving). Under it, a dynamic programme over the ends chooses the cheapest way:
 * each chunk costs the square of its share of the cap, what it costs to cut in front of it, and much if it is tiny.
 *
 * <p>A unit over the cap is a chunk for itself. Time: units × the units that the end of a chunk may move by; at worst, where
 * a few units are nearly as great as the cap and the others tiny, all those in a chunk.
 */
final class Packing {

    /** More than any place to cut is worth. */
    private static final double TINY = 100;

    private final long[] before;
    private final double[] cutCosts;

    private Packing(int[] sizes, double[] cutCosts) {
        this.before = new long[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            before[i + 1] = before[i] + sizes[i];
        }
        this.cutCosts = cutCosts;
    }

    /**
     * For each chunk, the number of units up to its end.
     *
     * @param sizes of the units, each at least 1
     * @param cutCosts what it costs to cut in front of each unit
     */
    static int[] ends(int[] sizes, double[] cutCosts, int cap) {
        return new Packing(sizes, cutCosts).ends(cap);
    }

    private int[] ends(int cap) {
        int chunks = greedy(cap);
        int low = greatestUnitWithin(cap);
        int high = cap;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (greedy(middle) == chunks) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return cheapest(low, chunks);
    }

    private int greatestUnitWithin(int cap) {
        long greatest = 1;
        for (int unit = 0; unit < units(); unit++) {
            long size = before[unit + 1] - before[unit];
            greatest = size <= cap ? Math.max(greatest, size) : greatest;
        }
        return (int) greatest;
    }

    private int greedy(int cap) {
        int chunks = 0;
        int start = 0;
        for (int end = 1; end <= units(); end++) {
            if (end == units() || !fits(start, end + 1, cap)) {
                chunks++;
                start = end;
            }
        }
        return chunks;
    }

    /**
     * A longer stretch never needs fewer chunks, so the first start that fits needs the fewest before it. Only those ends
     * count from which the rest still fits into the chunks that are left: they are few, as the cap is the smallest.
     */
    private int[] cheapest(int cap, int chunks) {
        int[] behind = chunksBehind(cap);
        int[] counts = new int[units() + 1];
        int[] lowest = new int[chunks + 1];
        int[] starts = new int[units() + 1];
        double[] costs = new double[units() + 1];
        int first = 0;
        for (int end = 1; end <= units(); end++) {
            while (!fits(first, end, cap)) {
                first++;
            }
            int count = counts[first] + 1;
            counts[end] = count;
            if (count + behind[end] == chunks) {
                lowest[count] = lowest[count] == 0 ? end : lowest[count];
                costs[end] = Double.POSITIVE_INFINITY;
                for (int start = Math.max(first, lowest[count - 1]); start < end && counts[start] < count; start++) {
                    double cost = costs[start] + cost(start, end, cap, chunks);
                    if (cost <= costs[end]) {
                        costs[end] = cost;
                        starts[end] = start;
                    }
                }
            }
        }
        return backFrom(units(), starts, chunks);
    }

    /** How few chunks what stands behind each unit fits into. */
    private int[] chunksBehind(int cap) {
        int[] behind = new int[units() + 1];
        int last = units();
        for (int start = units() - 1; start >= 0; start--) {
            while (!fits(start, last, cap)) {
                last--;
            }
            behind[start] = behind[last] + 1;
        }
        return behind;
    }

    private static int[] backFrom(int units, int[] starts, int chunks) {
        int[] ends = new int[chunks];
        int end = units;
        for (int i = chunks - 1; i >= 0; i--) {
            ends[i] = end;
            end = starts[end];
        }
        return ends;
    }

    private double cost(int start, int end, int cap, int chunks) {
        double size = before[end] - before[start];
        double tiny = before[units()] / (4.0 * chunks);
        double share = size / cap;
        return share * share + (start == 0 ? 0 : cutCosts[start]) + (size < tiny ? TINY : 0);
    }

    private boolean fits(int start, int end, int cap) {
        return end - start == 1 || before[end] - before[start] <= cap;
    }

    private int units() {
        return before.length - 1;
    }
}
