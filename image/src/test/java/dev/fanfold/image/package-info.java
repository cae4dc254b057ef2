/** The package as it is installed: what is in it, and that the whole command runs on it alone. */
@NullMarked
package dev.fanfold.image;

import org.jspecify.annotations.NullMarked;
