/**
 * One class per command, and what they share: options, errors as one line, exit codes. Entry:
 * {@link tidemark.deploy.command.Main}. Not here: how a statement reaches a warehouse ({@code
 * session}).
 */
@NullMarked
package tidemark.deploy.command;

import org.jspecify.annotations.NullMarked;
