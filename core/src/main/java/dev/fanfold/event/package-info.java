/** What can be watched while a run goes on. */
@NullMarked
package dev.fanfold.event;

import org.jspecify.annotations.NullMarked;
