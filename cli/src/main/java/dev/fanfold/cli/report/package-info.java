/** Reports of runs as files: watched while they go on, or read up in a journal. */
@NullMarked
package dev.fanfold.cli.report;

import org.jspecify.annotations.NullMarked;
