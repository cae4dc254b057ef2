/** The small HTTP/1.1 server under the rehearsal: whole answers, streams, and broken ones, on one virtual thread a line. */
@NullMarked
package dev.fanfold.rehearsal.http;

import org.jspecify.annotations.NullMarked;
