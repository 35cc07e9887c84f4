/**
 * Pulls what is published again and again: addresses, OpenRouter's exports by their index and
 * manifests, folders; and notes how far each is. Entries: {@link tidemark.ingest.pull.Pull} for
 * addresses, {@link tidemark.ingest.pull.FolderLook} for folders. Step before {@code ingest}: what
 * arrives is loaded like any file. Not here: how a file is fetched ({@code ingest.fetch}), and when
 * (the command, and {@code api.watches} in a server).
 */
@NullMarked
package tidemark.ingest.pull;

import org.jspecify.annotations.NullMarked;
