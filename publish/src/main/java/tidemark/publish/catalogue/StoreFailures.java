package tidemark.publish.catalogue;

import java.util.Optional;
import org.apache.iceberg.aws.s3.S3FileIOProperties;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** What an S3-style store says, in our words. Stateless. Thread-safe. */
final class StoreFailures {
  private static final int FORBIDDEN = 403;
  private static final int NOT_AUTHORIZED = 401;

  /** Where they go. */
  private static final String KEYS =
      " in tidemark.properties as tidemark.publish.NAME.s3.access-key-id and"
          + " .s3.secret-access-key, or as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.";

  private StoreFailures() {}

  static TidemarkException of(CatalogueAddress address, SdkException failure) {
    String place = place(address);
    if (failure instanceof NoSuchBucketException) {
      return unusable(
          "There is no bucket for " + place + ".",
          "Make the bucket, or name another one as the warehouse.",
          failure);
    }
    if (failure instanceof AwsServiceException told) {
      boolean isRefused = told.statusCode() == FORBIDDEN || told.statusCode() == NOT_AUTHORIZED;
      return unusable(
          "The store of "
              + place
              + (isRefused ? " doesn't let us in: " : " can't be read or written: ")
              + words(told),
          isRefused
              ? "Give keys that may read, write and delete there," + KEYS
              : "Publish again when that is mended.",
          failure);
    }
    String said = CatalogueFailures.said(failure);
    if (said.contains("region")) {
      return unusable(
          "The store of " + place + " is in a region that isn't known.",
          "Name it in tidemark.properties as tidemark.publish.NAME.client.region, or as"
              + " AWS_REGION.",
          failure);
    }
    if (said.contains("credentials")) {
      return unusable(
          "There are no keys for the store of " + place + ": " + said, "Give them" + KEYS, failure);
    }
    return unusable(
        "The store of " + place + " doesn't answer: " + said,
        "Publish again when it does. What is no server of Amazon's is named as"
            + " tidemark.publish.NAME.s3.endpoint.",
        failure);
  }

  private static String place(CatalogueAddress address) {
    String endpoint = address.properties().get(S3FileIOProperties.ENDPOINT);
    return address.warehouse().orElse("the tables' files")
        + (endpoint == null ? "" : " at " + endpoint);
  }

  /** Without the numbers by which only the store's keepers find the request again. */
  private static String words(AwsServiceException told) {
    AwsErrorDetails details = told.awsErrorDetails();
    String code = details == null ? null : details.errorCode();
    String message = details == null ? null : details.errorMessage();
    String words =
        Optional.ofNullable(message).filter(text -> !text.isBlank()).orElse("no reason given");
    return words.replaceFirst("\\.$", "")
        + " ("
        + (code == null ? "" : code + ", ")
        + "HTTP "
        + told.statusCode()
        + ").";
  }

  private static TidemarkException unusable(String what, String mend, SdkException failure) {
    return TidemarkException.of(
        ErrorCode.STORE_UNUSABLE, what + CatalogueFailures.UNSEEN + " " + mend, failure);
  }
}
