package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PackingTest {

    /** The sizes of the units of each chunk. */
    private record Packed(List<List<Integer>> chunks) {

        static Packed at(int[] sizes, int[] ends) {
            List<List<Integer>> chunks = new ArrayList<>();
            int start = 0;
            for (int end : ends) {
                chunks.add(Arrays.stream(sizes, start, end).boxed().toList());
                start = end;
            }
            return new Packed(chunks);
        }

        int count() {
            return chunks.size();
        }

        boolean fits(int cap) {
            return chunks.stream().allMatch(chunk -> chunk.size() == 1 || sum(chunk) <= cap);
        }

        int greatest() {
            return chunks.stream().mapToInt(Packed::sum).max().orElse(0);
        }

        int last() {
            return sum(chunks.getLast());
        }

        private static int sum(List<Integer> chunk) {
            return chunk.stream().mapToInt(size -> size).sum();
        }
    }

    @Test
    void no_packing_has_fewer_chunks_and_none_of_these_a_smaller_greatest_one() {
        Seeds.forAll(2_000, seeds -> {
            int cap = seeds.between(1, 40);
            int[] sizes = sizes(seeds, seeds.between(1, 11), 1, 20);
            Packed packed = pack(sizes, cap);
            Packed best = everyPacking(sizes).stream()
                    .filter(packing -> packing.fits(cap))
                    .min(Comparator.comparingInt((Packed packing) -> packing.count())
                            .thenComparingInt(Packed::greatest))
                    .orElseThrow();
            assertThat(packed.fits(cap)).isTrue();
            assertThat(packed.count()).isEqualTo(best.count());
            assertThat(packed.greatest()).isEqualTo(best.greatest());
        });
    }

    @Test
    void no_last_chunk_of_sentences_is_below_a_quarter_of_the_mean() {
        Seeds.forAll(2_000, seeds -> {
            int[] sizes = sizes(seeds, seeds.between(2, 300), 5, 40);
            double[] cutCosts =
                    seeds.listOf(sizes.length, () -> seeds.pick(Cut.HEADING, Cut.SENTENCE, Cut.WORD)).stream()
                            .mapToDouble(Cut::cost)
                            .toArray();
            Packed packed = Packed.at(sizes, Packing.ends(sizes, cutCosts, 200));
            double mean = Arrays.stream(sizes).sum() / (double) packed.count();
            assertThat(packed.last()).isGreaterThanOrEqualTo((int) Math.ceil(mean / 4));
        });
    }

    @Test
    void among_equals_the_better_place_to_cut_wins() {
        assertThat(Packing.ends(new int[] {4, 2, 2, 4, 8}, new double[] {0, 1, 1, 1, 1}, 8))
                .containsExactly(2, 4, 5);
        assertThat(Packing.ends(new int[] {4, 2, 2, 4, 8}, new double[] {0, 1, 1, 0, 1}, 8))
                .containsExactly(3, 4, 5);
    }

    @Test
    void not_even_a_better_place_to_cut_is_worth_a_tiny_last_chunk() {
        assertThat(Packing.ends(new int[] {8, 4, 4, 1}, new double[] {0, 0, 1, 0}, 8))
                .containsExactly(1, 2, 4);
    }

    @Test
    void a_unit_over_the_cap_is_alone_and_widens_nothing() {
        assertThat(Packing.ends(new int[] {3, 3, 50, 3, 3}, new double[5], 6)).containsExactly(2, 3, 5);
    }

    @Test
    @Timeout(20)
    void many_small_units_in_great_chunks_take_no_time_for_each_pair_of_them() {
        int[] sizes = new int[1_000_000];
        Arrays.fill(sizes, 2);
        assertThat(Packing.ends(sizes, new double[sizes.length], 200_000))
                .containsExactly(
                        100_000, 200_000, 300_000, 400_000, 500_000, 600_000, 700_000, 800_000, 900_000, 1_000_000);
    }

    private static Packed pack(int[] sizes, int cap) {
        return Packed.at(sizes, Packing.ends(sizes, new double[sizes.length], cap));
    }

    private static int[] sizes(Seeds seeds, int count, int least, int most) {
        return seeds.listOf(count, () -> seeds.between(least, most)).stream()
                .mapToInt(size -> size)
                .toArray();
    }

    /** One for each set of places to cut at. */
    private static List<Packed> everyPacking(int[] sizes) {
        List<Packed> all = new ArrayList<>();
        for (int cuts = 0; cuts < 1 << (sizes.length - 1); cuts++) {
            int[] ends = new int[Integer.bitCount(cuts) + 1];
            int at = 0;
            for (int unit = 1; unit < sizes.length; unit++) {
                if ((cuts >> (unit - 1) & 1) == 1) {
                    ends[at++] = unit;
                }
            }
            ends[at] = sizes.length;
            all.add(Packed.at(sizes, ends));
        }
        return all;
    }
}
