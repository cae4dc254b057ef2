/** The text of PDF files, page by page. */
@NullMarked
package dev.fanfold.pdf;

import org.jspecify.annotations.NullMarked;
