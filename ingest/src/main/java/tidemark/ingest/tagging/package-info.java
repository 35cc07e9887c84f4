/**
 * Reads titles and summaries: which countries, vendors and sectors they name, by the words in
 * {@code star.alias}, and which figures on tokens they claim. What it finds lies beside the checked
 * rows as Parquet, with the words that it was found by. Entry: {@link
 * tidemark.ingest.tagging.Tagging}. Step 4 on the way of a fact, after {@code validate}, before
 * {@code load}. Not here: the words themselves, which {@code warehouse.reference} has, and the
 * weights, which {@code load} reckons.
 */
@NullMarked
package tidemark.ingest.tagging;

import org.jspecify.annotations.NullMarked;
