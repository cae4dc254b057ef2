/** A stand-in provider on loopback with latency, limits and faults, for tests and keyless runs. */
@NullMarked
package dev.fanfold.rehearsal;

import org.jspecify.annotations.NullMarked;
