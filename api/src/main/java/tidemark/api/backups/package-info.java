/**
 * A home as one file over REST. Entry: {@link tidemark.api.backups.BackupResource}. Not here: what
 * a backup holds and how it is restored ({@code warehouse.backup}).
 */
@NullMarked
package tidemark.api.backups;

import org.jspecify.annotations.NullMarked;
