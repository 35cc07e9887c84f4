/**
 * Lists of brokers' research reports: Eastmoney's JSON and CSV, and the compiled CSV. Not here:
 * sectors and institutions by their many names ({@code load}). Entry: {@link
 * tidemark.ingest.research.Research}.
 */
@NullMarked
package tidemark.ingest.research;

import org.jspecify.annotations.NullMarked;
