/**
 * What questions are answered from: the home's own file, or a cluster that the warehouse was
 * published to. Entry: {@link tidemark.api.ground.Ground}. Not here: how a statement reaches
 * either, which is {@code sql}'s.
 */
@NullMarked
package tidemark.api.ground;

import org.jspecify.annotations.NullMarked;
