/**
 * Drafts a mapping from a file: which column is which fact column, by names in many languages and
 * by values, and in what formats, units and locale. Loads nothing, and needs no warehouse. Not
 * here: what a mapping means ({@code mapping}). Entry: {@link
 * tidemark.ingest.suggest.MappingDraft}.
 */
@NullMarked
package tidemark.ingest.suggest;

import org.jspecify.annotations.NullMarked;
