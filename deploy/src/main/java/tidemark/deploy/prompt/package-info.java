/**
 * The prompt of {@code tidemark sql}: reads statements and commands from a terminal until the user
 * ends. Not here: what is typed, taken apart ({@code prompt.text}), completion ({@code
 * prompt.complete}), answers ({@code prompt.console}). Entry: {@link
 * tidemark.deploy.prompt.Prompt}.
 */
@NullMarked
package tidemark.deploy.prompt;

import org.jspecify.annotations.NullMarked;
