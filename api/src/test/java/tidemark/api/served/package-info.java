/**
 * What clients see of a running server: one deployment for all, over HTTP and JDBC. Each interface
 * is a chapter; {@link tidemark.api.served.ServerIT} runs them all, since each test class of
 * Arquillian's would start a server of its own.
 */
@NullMarked
package tidemark.api.served;

import org.jspecify.annotations.NullMarked;
