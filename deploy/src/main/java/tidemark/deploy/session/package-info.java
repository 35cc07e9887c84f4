/**
 * One face for two ways to a home's warehouse: through the server that owns it, or by opening its
 * file. Commands can't tell which. Entry: {@link tidemark.deploy.session.Sessions}.
 */
@NullMarked
package tidemark.deploy.session;

import org.jspecify.annotations.NullMarked;
