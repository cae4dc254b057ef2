/** Plan files: a job as text, read strictly and compiled to the same values as Java makes. */
@NullMarked
package dev.fanfold.cli.plan;

import org.jspecify.annotations.NullMarked;
