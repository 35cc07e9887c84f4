/**
 * Moves checked rows into the star, inside one write transaction: sources, names and vendors first,
 * then model versions, facts, bridges, and the batch with its refused rows. Last step of the way of
 * a fact. Not here: the tables ({@code warehouse.migration}). Entry: {@link
 * tidemark.ingest.load.StarLoad}.
 */
@NullMarked
package tidemark.ingest.load;

import org.jspecify.annotations.NullMarked;
