/**
 * What statements and commands at the prompt share: where answers go and how they look. Not here:
 * the commands ({@code prompt.backslash}), reading lines ({@code prompt}). Entry: {@link
 * tidemark.deploy.prompt.console.Console}.
 */
@NullMarked
package tidemark.deploy.prompt.console;

import org.jspecify.annotations.NullMarked;
