/**
 * What the server was told: every key, its bounds, and the values in force. Lives here: reading
 * system properties and {@code tidemark.properties}, once, at start. Not here: options of the
 * command line ({@code deploy}), which arrive as system properties. Entry: {@link
 * tidemark.api.settings.Settings}.
 */
@NullMarked
package tidemark.api.settings;

import org.jspecify.annotations.NullMarked;
