/**
 * What is typed, taken apart without an engine: tokens, statements, commands, colours. Good enough
 * for a prompt, which must never block; what a statement means is the engine's to say. Entries:
 * {@link tidemark.deploy.prompt.text.Tokens}, {@link
 * tidemark.deploy.prompt.text.StatementSplitter}.
 */
@NullMarked
package tidemark.deploy.prompt.text;

import org.jspecify.annotations.NullMarked;
