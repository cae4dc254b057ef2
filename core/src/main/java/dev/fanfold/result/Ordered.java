package dev.fanfold.result;

/** Parts whose order means something, so that they can be stitched. */
public sealed interface Ordered<O> extends Parts<O> permits Views, Pieces {}
