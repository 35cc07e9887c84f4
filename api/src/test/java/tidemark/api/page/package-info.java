/** Tests of the page in {@code src/main/webapp}: its files, and its life in a real browser. */
@NullMarked
package tidemark.api.page;

import org.jspecify.annotations.NullMarked;
