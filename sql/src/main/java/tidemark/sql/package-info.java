/**
 * The door: one statement's text becomes rows. Steps, each a package: {@code parse} (text to the
 * engine's own AST), {@code gate} (what may pass), {@code plan} (AST to Calcite's algebra), {@code
 * dialect} (algebra to the engine's text), {@code engine} (text to rows). Not here: saved queries
 * and wire formats ({@code api}). Entry: {@link tidemark.sql.Door}.
 */
@NullMarked
package tidemark.sql;

import org.jspecify.annotations.NullMarked;
