package tidemark.publish.star;

import java.nio.file.Path;
import org.apache.iceberg.Metrics;

/**
 * A partition's rows, written. Immutable.
 *
 * @param part its number
 * @param metrics by the field ids that the file has
 */
public record ParquetFile(Path path, String part, long rows, long bytes, Metrics metrics) {}
