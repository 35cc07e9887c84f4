/**
 * Loads users' files into the star. Steps: a connector ({@code openrouter}, {@code research},
 * {@code news}, {@code plain}) recognises and stages a file, {@code validate} checks the staged
 * rows in SQL, {@code load} moves them to the star in one transaction. Not here: the star's schema
 * ({@code warehouse}). Entry: {@link tidemark.ingest.Loader}.
 */
@NullMarked
package tidemark.ingest;

import org.jspecify.annotations.NullMarked;
