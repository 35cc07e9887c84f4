/**
 * The commands of the prompt that begin with a backslash, one file for each family. Not here:
 * statements ({@code prompt.console}). Entry: {@link
 * tidemark.deploy.prompt.backslash.BackslashCommands}.
 */
@NullMarked
package tidemark.deploy.prompt.backslash;

import org.jspecify.annotations.NullMarked;
