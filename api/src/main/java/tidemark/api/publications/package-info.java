/**
 * Publications to Iceberg catalogues: asked for over REST or by the command, one at a time. Entry:
 * {@link tidemark.api.publications.Publications}. Not here: what a publication does ({@code
 * publish}).
 */
@NullMarked
package tidemark.api.publications;

import org.jspecify.annotations.NullMarked;
