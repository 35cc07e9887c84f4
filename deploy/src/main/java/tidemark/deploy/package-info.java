/**
 * The {@code tidemark} command, the server's launcher and the distribution. Lives here: {@code
 * command} (one class per command), {@code session} (one face for a server and an open file),
 * {@code server} (starting one), {@code boot} (what runs inside the server's process before our
 * application does), {@code home}, {@code distribution}, {@code prompt}, {@code terminal}, {@code
 * prepare} (what the build does once). Not here: anything a server answers ({@code api}). Entry:
 * {@link tidemark.deploy.command.Main}.
 */
@NullMarked
package tidemark.deploy;

import org.jspecify.annotations.NullMarked;
