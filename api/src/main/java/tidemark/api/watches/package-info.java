/**
 * Addresses that the server pulls again and again, and how far each is. Entry: {@link
 * tidemark.api.watches.Watches}. Not here: how an address is pulled ({@code ingest.pull}).
 */
@NullMarked
package tidemark.api.watches;

import org.jspecify.annotations.NullMarked;
