/**
 * A home in one file and back. Entries: {@link tidemark.warehouse.backup.Backup}, {@link
 * tidemark.warehouse.backup.Restore}. Not here: who may ask for it ({@code api}), the commands
 * ({@code deploy}).
 */
@NullMarked
package tidemark.warehouse.backup;

import org.jspecify.annotations.NullMarked;
