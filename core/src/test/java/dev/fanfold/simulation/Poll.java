package dev.fanfold.simulation;

import dev.fanfold.merge.Demand;
import dev.fanfold.merge.OnDemand;
import dev.fanfold.merge.Vote;
import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Call;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A vote that is watched while it runs; it holds its own count to the law, and gives the counted answers. */
final class Poll implements OnDemand<String, String> {
    private final Vote<String> vote;
    private final int atLeast;
    private final Runnable atEnough;
    private final Set<PartId> inTime = new HashSet<>();
    private int most;
    private boolean closed;

    Poll(Vote<String> vote, int atLeast, Runnable atEnough) {
        this.vote = vote;
        this.atLeast = atLeast;
        this.atEnough = atEnough;
    }

    @Override
    public Demand<String> demand(int asked) {
        var wants = vote.demand(asked);
        return ended -> watched(wants.after(ended), ended);
    }

    private Demand.Wanted watched(Demand.Wanted wanted, List<Part<String>> ended) {
        Invariants.require(!closed, () -> "asked for more after enough");
        if (wanted instanceof Demand.Wanted.Parts(var count)) {
            most = Math.max(most, Math.max(count, atLeast));
        }
        if (wanted instanceof Demand.Wanted.Enough && done(ended).count() >= atLeast) {
            closed = true;
            done(ended).map(Part::id).forEach(inTime::add);
            atEnough.run();
        }
        return wanted;
    }

    @Override
    public Audited<String> audited(Rivals<String> parts, Call call) {
        var audited = vote.audited(parts, call);
        var ballots = audited.value();
        var counted = ballots.all().stream()
                .filter(Ballot.Cast.class::isInstance)
                .map(Ballot::part)
                .toList();
        Invariants.require(parts.all().size() <= most, () -> parts.all().size() + " drawn, and wanted were " + most);
        Invariants.oneBallotForEachOrdinal(counted.stream().map(PartId::ordinal).toList());
        Invariants.require(
                ballots.all().stream()
                        .map(Ballot::part)
                        .toList()
                        .equals(parts.all().stream().map(Part::id).toList()),
                () -> "not one ballot for each part: " + ballots);
        var tallied = ballots.tally().counts().stream()
                .mapToInt(count -> count.ballots())
                .sum();
        Invariants.require(tallied == counted.size(), () -> tallied + " counted of " + counted);
        Invariants.require(!closed || inTime.containsAll(counted), () -> "counted " + counted + " of " + inTime);
        return new Audited<>(
                done(parts.all()).map(Part.Done::value).collect(Collectors.joining("|")), audited.ledger());
    }

    private static Stream<Part.Done<String>> done(List<Part<String>> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Done<String> done ? Stream.of(done) : Stream.empty());
    }

    @Override
    public int least(int asked) {
        return vote.least(asked);
    }

    @Override
    public int most(int asked) {
        return vote.most(asked);
    }
}
