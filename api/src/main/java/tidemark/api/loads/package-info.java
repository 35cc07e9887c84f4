/**
 * Loads over REST: taking a file in, telling what became of it. Not here: reading files ({@code
 * ingest}), the token ({@code api.guard}). Entry: {@link tidemark.api.loads.LoadResource}.
 */
@NullMarked
package tidemark.api.loads;

import org.jspecify.annotations.NullMarked;
