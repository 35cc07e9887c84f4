/**
 * Starts a server as a process of its own, waits until it is ready, and ends it. Not here: what
 * runs inside that process ({@code boot}, then the {@code api} module).
 */
@NullMarked
package tidemark.deploy.server;

import org.jspecify.annotations.NullMarked;
