package dev.fanfold.merge.score.judge;

import dev.fanfold.result.PartId;

/** A rival as a judge sees it, which is its text; who it is shows in results alone. */
public record Candidate(PartId part, String text) {}
