/** What the stand-in says: seeded replies that respect the request and claim no judgement. */
@NullMarked
package dev.fanfold.rehearsal.reply;

import org.jspecify.annotations.NullMarked;
