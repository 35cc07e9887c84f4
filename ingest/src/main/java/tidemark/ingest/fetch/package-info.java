/**
 * Fetches a file over http or https: bounded, conditional, tried again where the server is busy,
 * never half. Entry: {@link tidemark.ingest.fetch.Fetcher}. Not here: what is fetched when, and
 * what becomes of it ({@code ingest.pull}).
 */
@NullMarked
package tidemark.ingest.fetch;

import org.jspecify.annotations.NullMarked;
