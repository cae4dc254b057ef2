/** One-off questions typed at a shell: each stands for a plan, and is run or saved as that plan. */
@NullMarked
package dev.fanfold.cli.once;

import org.jspecify.annotations.NullMarked;
