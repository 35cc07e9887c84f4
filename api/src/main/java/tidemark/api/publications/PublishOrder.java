package tidemark.api.publications;

import java.util.Optional;
import tidemark.publish.PublishRequest;

/**
 * What is published where. Immutable.
 *
 * @param to a catalogue's address, or its name in {@code tidemark.properties}
 * @param warehouse where the tables' files lie; empty: as the settings say
 */
public record PublishOrder(String to, Optional<String> warehouse, PublishRequest request) {}
