/**
 * The star and its safe views as Iceberg tables, of which readers see one state. Lives here: what a
 * publication is and the order of its steps. Entry: {@link tidemark.publish.Publisher}. Beside it:
 * {@code catalogue} (where to), {@code star} (what is exported, and whether it changed), {@code
 * table} (Iceberg's side: commits, tags, expiry). Not here: who asks for it ({@code api}, {@code
 * deploy}).
 */
@NullMarked
package tidemark.publish;

import org.jspecify.annotations.NullMarked;
