/** How a command ends: exit codes, refusals, and being told to stop. */
@NullMarked
package dev.fanfold.cli.exit;

import org.jspecify.annotations.NullMarked;
