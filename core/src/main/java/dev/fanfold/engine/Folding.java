package dev.fanfold.engine;

import dev.fanfold.event.Event;
import dev.fanfold.limit.Reserve;
import dev.fanfold.merge.AuditedMerge;
import dev.fanfold.merge.Merge;
import dev.fanfold.result.Count;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Parts;
import dev.fanfold.result.Qualified;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Timing;
import dev.fanfold.result.WallTime.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The merge of one fan, measured and held to account.
 *
 * @param reserve money that was set aside for it
 * @param count how many tasks the fan had
 * @param together from its start to the end of its last task
 * @param oneByOne time on the wire, summed over its tasks
 */
record Folding(Scope scope, Optional<Reserve> reserve, int count, Duration together, Duration oneByOne) {
    <P extends Parts<?>, R> Outcome<R> fold(P parts, Merge<? super P, R> merge) {
        var all = List.<Part<?>>copyOf(parts.all());
        scope.tell(new Event.MergeBegan(scope.path()));
        scope.worked();
        var start = scope.chain().at();
        var merged = merged(parts, merge, scope.funded("merge", reserve));
        var timing = new Timing(
                count, together, oneByOne, Duration.ofNanos(scope.chain().at() - start));
        var fold = new Fold(
                scope.path(), all, merged.ledger(), reservations(merged.value()), advice(merged.value()), timing);
        scope.meter().add(fold);
        scope.tell(new Event.MergeEnded(scope.path(), fold));
        return Outcome.keeping(merged.value(), all, timing);
    }

    private record Merged<R>(R value, Optional<Ledger> ledger) {}

    private <P extends Parts<?>, R> Merged<R> merged(P parts, Merge<? super P, R> merge, Scope inner) {
        try {
            if (merge instanceof AuditedMerge<? super P, R> audited) {
                var result = audited.audited(parts, inner);
                return new Merged<>(result.value(), Optional.of(result.ledger()));
            }
            return new Merged<>(merge.fold(parts, inner), Optional.empty());
        } catch (RunCancelledException e) {
            throw new RunCancelledException(Objects.toString(e.getMessage()), List.copyOf(parts.all()));
        } catch (RuntimeException e) {
            throw failed(parts.all(), Count.of(parts.all()), e, inner.meter().effort());
        } finally {
            scope.adopt(inner);
            scope.chain().to(Share.MERGE, scope.engine().time().nanos());
        }
    }

    /** The parts are done and paid for, whatever becomes of their merge. */
    static RunFailedException failed(List<? extends Part<?>> parts, Count count, RuntimeException e, Effort effort) {
        var all = new ArrayList<Part<?>>(parts);
        var culprit = new Part.Failed<>(new PartId(all.size(), "merge"), e, effort);
        all.add(culprit);
        return new RunFailedException(
                "the merge failed: " + culprit.why() + "; kept: " + count.done() + " of " + count.all() + " parts",
                all,
                Optional.of(culprit));
    }

    static List<String> advice(Object value) {
        return value instanceof Qualified qualified ? qualified.advice() : List.of();
    }

    static List<String> reservations(Object value) {
        return value instanceof Qualified qualified ? qualified.reservations() : List.of();
    }
}
