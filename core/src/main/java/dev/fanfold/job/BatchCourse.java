package dev.fanfold.job;

import dev.fanfold.model.ModelException;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.split.Entry;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Items;
import dev.fanfold.work.Sheet;
import dev.fanfold.work.UnreadableAnswerException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records in batches on their way through a fan, each answered once, by its id and never by its place.
 *
 * <p>What was not answered rightly is asked about again, in ever smaller batches: half as large, a quarter, alone. What is
 * left after that has failed, record by record. Good answers are never asked for twice. Leftovers of several batches go
 * together, as few batches have enough of them to be worth a call: with 4 records of a hundred left, 100 batches of 20 take
 * some 10 calls more, and 56 if each were asked about by itself.
 *
 * <p>A prompt that is refused, or whose answer cannot be read, is taken apart in the same way, so that one poisoned record
 * spoils no other. What fails for another reason has been tried often enough already: its records fail with it. Where no
 * record at all is answered, not even alone, a hundred tries are enough.
 */
final class BatchCourse<O> implements Course<Sheet<O>, Item<O>> {
    /** For so many batches a record waits for company in the first round of asking again, and in those after it. */
    private static final int PATIENCE = 16;

    private static final int PATIENCE_LATER = 4;

    /** A batch of so many records counts for one. */
    private static final int USUAL = 20;

    /** Sixteen tasks for each call may be ahead: as two batches of any size, so that no call waits for records. */
    private static final int MOST_UNITS = 8;

    /**
     * So many records were asked about alone, and none of the input was answered: then it is not the records. Where nine of ten
     * are poisoned, one run in forty thousand stops that should not.
     */
    private static final int MANY_IN_VAIN = 100;

    private final Items<O> items;
    private final int size;
    private final Stream<List<Entry>> input;
    private final List<Round> rounds = new ArrayList<>();
    private final Map<PartId, Batch> begun = new HashMap<>();
    private final Map<PartId, List<Part<Item<O>>>> bad = new HashMap<>();
    private final InTurn<Part<Item<O>>> parts = new InTurn<>();
    private int records;
    private boolean answered;
    private int inVain;
    private String lastReason = "";

    /**
     * @param size how many records a batch of the input has at most
     */
    BatchCourse(Items<O> items, int size, Stream<List<Entry>> input) {
        this.items = items;
        this.size = size;
        this.input = input;
        for (int again : sizes(size)) {
            rounds.add(new Round(new Leftovers(again, rounds.isEmpty() ? PATIENCE : PATIENCE_LATER)));
        }
    }

    /** How many records go into one prompt when they are asked about again, round by round. */
    static List<Integer> sizes(int all) {
        return List.of(Math.max(1, all / 2), Math.max(1, all / 4), 1);
    }

    static String name(Entry entry) {
        return entry instanceof Entry.Good good ? good.id() : "line " + entry.line();
    }

    @Override
    public Stream<Supplier<Task<Sheet<O>>>> input() {
        return input.map(entries -> () -> begin(entries));
    }

    private Task<Sheet<O>> begin(List<Entry> entries) {
        var good = new ArrayList<Asked>();
        var none = new ArrayList<Part<Item<O>>>();
        for (var entry : entries) {
            var id = new PartId(records++, name(entry));
            switch (entry) {
                case Entry.Good record -> good.add(new Asked(id, record));
                case Entry.Bad line ->
                    none.add(new Part.Failed<>(id, new IllegalStateException(line.message()), Effort.NONE));
            }
        }
        var task = task(new Batch(0, rounds.getFirst().made(), good), () -> new BatchForecast(items).of(entries));
        bad.put(task.id(), none);
        return task;
    }

    private Task<Sheet<O>> task(Batch batch, Supplier<Forecast> outlook) {
        begun.put(batch.id(), batch);
        return new Task<>(batch.id(), call -> batch.asked(items, call), outlook);
    }

    @Override
    public Optional<Task<Sheet<O>>> due() {
        for (int round = 1; round <= rounds.size(); round++) {
            var records = rounds.get(round - 1).due();
            if (records.isPresent()) {
                return Optional.of(again(round, records.get()));
            }
        }
        return Optional.empty();
    }

    /** Where the same records were asked about before, in the same words, their answer of then is not the one that is wanted. */
    private Task<Sheet<O>> again(int round, List<Asked> records) {
        int place = round < rounds.size()
                ? rounds.get(round).made()
                : records.getFirst().id().ordinal();
        var batch = new Batch(round, place, records);
        return task(batch, () -> items.forecast(items.size(batch.texts()))).repetition(round);
    }

    @Override
    public void press() {
        rounds.forEach(round -> round.next().press());
    }

    @Override
    public List<Part<Item<O>>> ended(Part<Sheet<O>> task) {
        var batch = Objects.requireNonNull(begun.remove(task.id()));
        var settled = new ArrayList<>(Objects.requireNonNullElse(bad.remove(task.id()), List.<Part<Item<O>>>of()));
        var left = new ArrayList<Asked>();
        switch (task) {
            case Part.Done<Sheet<O>>(var id, var sheet, var effort) -> sort(batch, sheet, settled, left);
            case Part.Failed<Sheet<O>> failed
            when mayBeTakenApart(failed.cause()) ->
                batch.records()
                        .forEach(record -> left.add(
                                record.left(failed.why(), batch.records().size())));
            case Part.Failed<Sheet<O>> failed ->
                batch.records().forEach(record -> settled.add(record.failed(failed.cause())));
            case Part.Skipped<Sheet<O>> skipped ->
                batch.records().forEach(record -> settled.add(skipped(record, skipped.why())));
        }
        answered |= settled.stream().anyMatch(Part.Done.class::isInstance);
        if (batch.records().size() == 1) {
            left.forEach(this::inVain);
        }
        if (batch.round() < rounds.size()) {
            rounds.get(batch.round()).ended(batch.place(), left);
        } else {
            left.forEach(record -> settled.add(record.failed()));
        }
        return settled(settled);
    }

    private void inVain(Asked record) {
        inVain++;
        lastReason = record.why();
    }

    @Override
    public Optional<String> hopeless() {
        return answered || inVain < MANY_IN_VAIN
                ? Optional.empty()
                : Optional.of("no record was answered, and " + MANY_IN_VAIN + " were asked about alone; the last: "
                        + lastReason);
    }

    private static <O> void sort(Batch batch, Sheet<O> sheet, List<Part<Item<O>>> settled, List<Asked> left) {
        IntStream.range(0, batch.records().size()).forEach(place -> {
            var key = Batch.key(place);
            var record = batch.records().get(place);
            Optional.ofNullable(sheet.answers().get(key))
                    .ifPresentOrElse(
                            value -> settled.add(record.answered(value)),
                            () -> left.add(record.left(
                                    sheet.refused().getOrDefault(key, record.why()),
                                    batch.records().size())));
        });
    }

    /** What the provider refuses, and what cannot be read, may be the fault of one record. */
    private static boolean mayBeTakenApart(RuntimeException cause) {
        return cause instanceof ModelException.BadRequest || cause instanceof UnreadableAnswerException;
    }

    private static <O> Part<Item<O>> skipped(Asked record, String why) {
        return new Part.Skipped<>(record.id(), why, Effort.NONE, List.of());
    }

    private List<Part<Item<O>>> settled(List<Part<Item<O>>> these) {
        these.forEach(part -> parts.put(part.id().ordinal(), part));
        return these;
    }

    @Override
    public Optional<Part<Item<O>>> ready() {
        return parts.next();
    }

    /** Large batches count for several, so that memory hangs on the number of records; but never for more than eight. */
    @Override
    public int ahead() {
        int unit = Math.max(Math.min(size, USUAL), Math.ceilDiv(size, MOST_UNITS));
        return Math.ceilDiv(records - parts.given(), unit);
    }

    @Override
    public List<Part<Item<O>>> breakOff(String why) {
        return settled(rounds.stream()
                .flatMap(round -> round.next().all().stream())
                .<Part<Item<O>>>map(record -> skipped(record, why))
                .toList());
    }

    @Override
    public Part<Item<O>> rest(Function<PartId, Part<Item<O>>> fate) {
        var rest = fate.apply(new PartId(records++, REST));
        settled(List.of(rest));
        return rest;
    }
}
