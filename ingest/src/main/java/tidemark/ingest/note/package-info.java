/**
 * The research note: one JSON document with a report, its claims, the article on it, the article's
 * comments and related articles. Entry: {@link tidemark.ingest.note.ResearchNote}.
 */
@NullMarked
package tidemark.ingest.note;

import org.jspecify.annotations.NullMarked;
