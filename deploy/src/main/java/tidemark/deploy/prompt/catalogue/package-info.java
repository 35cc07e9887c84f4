/**
 * What there is to complete and to describe: tables, functions, saved queries, fetched beside the
 * prompt and again when the data has changed. Entry: {@link
 * tidemark.deploy.prompt.catalogue.LiveCatalogue}.
 */
@NullMarked
package tidemark.deploy.prompt.catalogue;

import org.jspecify.annotations.NullMarked;
