/**
 * What the build does once, so that each start is fast: unpacks Payara, and stores the loaded
 * classes of the server and of the command (AppCDS archives). Not here: starting a server for a
 * user ({@code server}).
 */
@NullMarked
package tidemark.deploy.prepare;

import org.jspecify.annotations.NullMarked;
