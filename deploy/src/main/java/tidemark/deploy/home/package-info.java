/**
 * A user's home folder: filled at first use, and who serves it now. Not here: the warehouse file in
 * it, which the {@code warehouse} module opens.
 */
@NullMarked
package tidemark.deploy.home;

import org.jspecify.annotations.NullMarked;
