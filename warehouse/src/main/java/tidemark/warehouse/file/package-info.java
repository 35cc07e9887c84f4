/**
 * Files that a home's rooms handle alike: folders for a while, fingerprints. Entries: {@link
 * tidemark.warehouse.file.TemporaryFolder}, {@link tidemark.warehouse.file.Sha256}. Not here: what
 * a home holds ({@link tidemark.warehouse.Home}).
 */
@NullMarked
package tidemark.warehouse.file;

import org.jspecify.annotations.NullMarked;
