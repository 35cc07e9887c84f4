/**
 * Saved queries: SQL files with a head that says what they answer. Lives here: reading the files,
 * binding typed parameters, asking the door. Not here: HTTP ({@code QueryResource} is thin) and
 * wire formats ({@code api.wire}). Entry: {@link tidemark.api.queries.SavedQueries}.
 */
@NullMarked
package tidemark.api.queries;

import org.jspecify.annotations.NullMarked;
