/**
 * The prompt of {@code tidemark sql}: reads statements from a terminal or from standard input. Not
 * here: answering them ({@code session}).
 */
@NullMarked
package tidemark.deploy.prompt;

import org.jspecify.annotations.NullMarked;
