/** The {@code tidemark} command: one package per concern, one class per command. */
@NullMarked
package tidemark.deploy;

import org.jspecify.annotations.NullMarked;
