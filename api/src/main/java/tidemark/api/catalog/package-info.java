/**
 * What tables there are, over REST. Not here: reading it from the engine ({@code
 * warehouse.catalog}). Entry: {@link tidemark.api.catalog.CatalogResource}.
 */
@NullMarked
package tidemark.api.catalog;

import org.jspecify.annotations.NullMarked;
