/**
 * The stage: an in-memory DuckDB that may read users' files, and what a file looks like before
 * anyone trusts it. Lives here: unwrapping (gzip, ZIP, JSONP, base64), encodings, the {@link
 * tidemark.ingest.stage.Shape} of a file, the staged tables' columns, and the {@link
 * tidemark.ingest.stage.Connector} contract. Not here: the connectors themselves, the checks
 * ({@code validate}), the star ({@code load}). Entry: {@link tidemark.ingest.stage.Stage}.
 */
@NullMarked
package tidemark.ingest.stage;

import org.jspecify.annotations.NullMarked;
