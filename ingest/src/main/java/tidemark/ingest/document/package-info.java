/**
 * A research report as a document, PDF or HTML: one report with what its text states under known
 * headings. What isn't stated stays null; sectors, countries and vendors are left to tagging.
 * Entry: {@link tidemark.ingest.document.ReportDocuments}.
 */
@NullMarked
package tidemark.ingest.document;

import org.jspecify.annotations.NullMarked;
