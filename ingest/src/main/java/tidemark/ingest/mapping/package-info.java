/**
 * Mappings: files that say which of a file's columns is which fact column, and in what format, unit
 * and locale. A mapped file is read by a connector of its own whose staging puts the file's text
 * into the plain forms that {@code validate} knows; what doesn't fit is refused there, by the
 * file's own column and value. Not here: drafting a mapping from data ({@code suggest}). Entry:
 * {@link tidemark.ingest.mapping.Mappings}.
 */
@NullMarked
package tidemark.ingest.mapping;

import org.jspecify.annotations.NullMarked;
