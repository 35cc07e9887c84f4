package tidemark.ingest.load;

/**
 * What a load did to the star. Immutable.
 *
 * @param rejected rows that only the star could tell were bad, such as a comment on no article
 */
public record Outcome(long loaded, long unchanged, long rejected) {}
