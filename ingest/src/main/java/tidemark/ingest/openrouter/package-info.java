/**
 * OpenRouter's formats: the model catalogue (JSON as its API and others wrap it, and the compiled
 * CSV), the official rankings export, and the weekly, daily and rolling figures compiled from its
 * rankings. Not here: what becomes of a catalogue's readings ({@code load}). Entry: {@link
 * tidemark.ingest.openrouter.OpenRouter}.
 */
@NullMarked
package tidemark.ingest.openrouter;

import org.jspecify.annotations.NullMarked;
