/**
 * What runs in the server's own process before our application does: Payara Micro, then the
 * application once its starter says so. Packed into a jar of its own, so that the server's class
 * path holds the JDK, Payara, DuckDB and these classes only. Not here: starting that process
 * ({@code server}).
 */
@NullMarked
package tidemark.deploy.boot;

import org.jspecify.annotations.NullMarked;
