/**
 * Where the parts of an unpacked distribution lie. Not here: a user's own folder ({@code home}).
 */
@NullMarked
package tidemark.deploy.distribution;

import org.jspecify.annotations.NullMarked;
