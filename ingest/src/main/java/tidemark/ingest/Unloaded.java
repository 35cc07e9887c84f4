package tidemark.ingest;

/**
 * What it did to take a load back. Immutable.
 *
 * @param load as it is now
 * @param facts rows that the star has less
 * @param refused rows of later loads that the star refuses without it
 * @param dataVersion the version that this made
 */
public record Unloaded(LoadReport load, long facts, long refused, long dataVersion) {}
