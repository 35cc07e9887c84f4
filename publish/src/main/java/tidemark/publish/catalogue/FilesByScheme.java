package tidemark.publish.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.aws.AwsClientProperties;
import org.apache.iceberg.aws.s3.S3FileIO;
import org.apache.iceberg.aws.s3.S3FileIOProperties;
import org.apache.iceberg.io.DelegateFileIO;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.StorageCredential;
import org.apache.iceberg.io.SupportsStorageCredentials;

/**
 * Files by the scheme of their location: {@code s3:}, {@code s3a:} and {@code s3n:} by Iceberg's
 * own class, all others by {@link LocalFiles}, which refuses what isn't of this machine. A REST
 * catalogue alone knows where its tables lie, so the scheme isn't known before. Iceberg's own class
 * for it needs Hadoop. Public with a constructor that takes nothing, as Iceberg makes it. Owns what
 * it opens. Thread-safe.
 */
public final class FilesByScheme implements DelegateFileIO, SupportsStorageCredentials {
  private static final long serialVersionUID = 1L;

  /** Where the store's own library looks for the region. */
  private static final String REGION_VARIABLE = "AWS_REGION";

  /** What a server that is none of Amazon's is signed for: it has no regions. */
  private static final String REGION_DEFAULT = "us-east-1";

  private final LocalFiles local = new LocalFiles();
  private final S3FileIO remote = new S3FileIO();
  private Map<String, String> properties = Map.of();
  private boolean isRemoteReady;

  /** Whether a location is a path of this machine. */
  static boolean isLocal(String location) {
    return location.startsWith("file:") || location.startsWith("/");
  }

  /** Whether a location is one of an S3-style store. */
  static boolean isS3(String location) {
    return location.startsWith("s3://")
        || location.startsWith("s3a://")
        || location.startsWith("s3n://");
  }

  @Override
  public void initialize(Map<String, String> given) {
    properties = new HashMap<>(given);
    // A catalogue may have lent the server with the table.
    defaultRegion(properties, System.getenv());
  }

  /** A region to sign for, where a server is named that is none of Amazon's and nobody says one. */
  static void defaultRegion(Map<String, String> properties, Map<String, String> environment) {
    if (properties.containsKey(S3FileIOProperties.ENDPOINT)
        && environment.get(REGION_VARIABLE) == null) {
      properties.putIfAbsent(AwsClientProperties.CLIENT_REGION, REGION_DEFAULT);
    }
  }

  @Override
  public Map<String, String> properties() {
    return properties;
  }

  private synchronized DelegateFileIO remote() {
    if (!isRemoteReady) {
      remote.initialize(properties);
      isRemoteReady = true;
    }
    return remote;
  }

  @Override
  public InputFile newInputFile(String location) {
    return isS3(location) ? remote().newInputFile(location) : local.newInputFile(location);
  }

  @Override
  public InputFile newInputFile(String location, long length) {
    return isS3(location) ? remote().newInputFile(location, length) : local.newInputFile(location);
  }

  @Override
  public OutputFile newOutputFile(String location) {
    return isS3(location) ? remote().newOutputFile(location) : local.newOutputFile(location);
  }

  @Override
  public void deleteFile(String location) {
    if (isS3(location)) {
      remote().deleteFile(location);
    } else {
      local.deleteFile(location);
    }
  }

  @Override
  public void deleteFiles(Iterable<String> locations) {
    List<String> remotes = new ArrayList<>();
    for (String location : locations) {
      if (isS3(location)) {
        remotes.add(location);
      } else {
        local.deleteFile(location);
      }
    }
    if (!remotes.isEmpty()) {
      remote().deleteFiles(remotes);
    }
  }

  @Override
  public Iterable<FileInfo> listPrefix(String prefix) {
    return isS3(prefix) ? remote().listPrefix(prefix) : local.listPrefix(prefix);
  }

  @Override
  public void deletePrefix(String prefix) {
    if (isS3(prefix)) {
      remote().deletePrefix(prefix);
    } else {
      local.deletePrefix(prefix);
    }
  }

  @Override
  public void setCredentials(List<StorageCredential> credentials) {
    remote.setCredentials(credentials);
  }

  @Override
  public List<StorageCredential> credentials() {
    return remote.credentials();
  }

  @Override
  public void close() {
    remote.close();
  }
}
