/**
 * The server as a whole: opens the rooms in order, makes them ready, tells who serves the home, and
 * closes in reverse. The only place where rooms are built and injected. Not here: the process and
 * its signals ({@code deploy}). Entry: {@link tidemark.api.server.House}.
 */
@NullMarked
package tidemark.api.server;

import org.jspecify.annotations.NullMarked;
