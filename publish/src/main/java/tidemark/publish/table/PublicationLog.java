package tidemark.publish.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import tidemark.publish.catalogue.OpenCatalogue;
import tidemark.publish.star.ParquetFile;
import tidemark.publish.star.Star;
import tidemark.warehouse.script.Quoted;

/**
 * The table {@code ops.publication}, by which readers find the state that all tables have: its
 * newest row is written last of all. Borrows what it is given. One thread at a time.
 */
public final class PublicationLog {
  private static final TableIdentifier NAME = TableIdentifier.of("ops", "publication");
  private static final String TITLE = "ops.publication";
  private static final Schema SCHEMA =
      new Schema(
          column(1, "data_version", Types.LongType.get(), "The state; its tag is v and this."),
          column(
              2, "committed_at", Types.TimestampType.withoutZone(), "When it was committed (UTC)."),
          column(3, "schema_version", Types.IntegerType.get(), "The home's last migration."),
          column(
              4, "published_at", Types.TimestampType.withoutZone(), "When it was published (UTC)."),
          column(5, "batches", Types.LongType.get(), "Loads in it."),
          column(6, "home", Types.StringType.get(), "The home that published it."),
          column(7, "tables", Types.IntegerType.get(), "Tables that have the tag."),
          column(8, "rows", Types.LongType.get(), "Rows of all of them."));

  private final OpenCatalogue catalogue;
  private final Connection connection;
  private final Path staging;
  private final Placed placed;
  private Optional<Snapshot> base = Optional.empty();
  private final List<DataFile> files = new ArrayList<>();

  /**
   * @param connection of the warehouse, by which files are read
   * @param staging a folder of the home's staging folder, of this publication's own
   * @param placed where a file is told before it is put into place
   */
  public PublicationLog(
      OpenCatalogue catalogue, Connection connection, Path staging, Placed placed) {
    this.catalogue = catalogue;
    this.connection = connection;
    this.staging = staging;
    this.placed = placed;
  }

  private static Types.NestedField column(int id, String name, Type type, String comment) {
    return Types.NestedField.optional(id, name, type, comment);
  }

  /** All that readers may still see, oldest first. */
  public List<LoggedPublication> read() throws SQLException {
    Optional<Table> table = catalogue.find(NAME);
    files.clear();
    base = table.map(Table::currentSnapshot);
    if (table.isEmpty()) {
      return List.of();
    }
    Description.refuseAltered(table.get(), TITLE);
    List<Path> brought = bring(table.get());
    if (brought.isEmpty()) {
      return List.of();
    }
    String from =
        brought.stream()
            .map(file -> Quoted.literal(file.toString()))
            .collect(Collectors.joining(", ", "read_parquet([", "])"));
    List<LoggedPublication> found = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select home, data_version, strftime(committed_at, '%Y-%m-%d %H:%M:%S.%f'),"
                    + " schema_version, strftime(published_at, '%Y-%m-%d %H:%M:%S.%f'), batches,"
                    + " tables, rows from "
                    + from
                    + " order by data_version");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(
            new LoggedPublication(
                rows.getString(1),
                rows.getLong(2),
                rows.getString(3),
                rows.getInt(4),
                rows.getString(5),
                rows.getLong(6),
                rows.getInt(7),
                rows.getLong(8)));
      }
    }
    return found;
  }

  private List<Path> bring(Table table) {
    List<Path> brought = new ArrayList<>();
    catalogue.ask(
        () -> {
          Held held = Held.of(table);
          for (DataFile file : held.files("0")) {
            Path copy = staging.resolve(UUID.randomUUID() + ".parquet");
            try {
              catalogue.bring(table, file.location(), copy);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            files.add(file);
            brought.add(copy);
          }
          return brought;
        });
    return brought;
  }

  /**
   * Has readers see these publications and no others, in one commit.
   *
   * @throws tidemark.warehouse.error.TidemarkException PUBLISH_CONFLICT where somebody else wrote
   *     since {@link #read}
   */
  public void write(List<LoggedPublication> publications) throws SQLException {
    Optional<Table> table = catalogue.find(NAME);
    Transaction transaction =
        catalogue.ask(
            () ->
                table
                    .map(Table::newTransaction)
                    .orElseGet(
                        () ->
                            catalogue
                                .catalog()
                                .buildTable(NAME, SCHEMA)
                                .withProperty(
                                    TableProperties.COMMENT,
                                    "Publications that can be read. Grain: publication. Read the"
                                        + " newest, then each table as of its tag.")
                                .withProperty(Description.COLUMNS, Description.columns(SCHEMA))
                                .withProperty(TableProperties.FORMAT_VERSION, "2")
                                .withProperty(
                                    TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true")
                                .createTransaction()));
    Path path = staging.resolve(UUID.randomUUID() + ".parquet");
    Table target = transaction.table();
    ParquetFile file =
        new Star(connection).write(question(publications), "0", target.schema(), path);
    TableCommit commit = new TableCommit(transaction, base);
    try {
      String location = target.locationProvider().newDataLocation(path.getFileName().toString());
      commit.add(
          DataFiles.builder(target.spec())
              .withPath(location)
              .withFormat(FileFormat.PARQUET)
              .withFileSizeInBytes(file.bytes())
              .withMetrics(file.metrics())
              .build());
      placed.add(NAME, location);
      catalogue.adopt(target, path, location);
      commit.remove(files, List.of());
      commit.overwrite();
      commit.commit();
    } catch (IOException e) {
      commit.discard(e);
      throw catalogue.failure(new UncheckedIOException(e));
    } catch (RuntimeException e) {
      throw catalogue.failure(e);
    }
  }

  private static String question(List<LoggedPublication> publications) {
    return publications.stream()
        .map(PublicationLog::row)
        .collect(
            Collectors.joining(
                ", ",
                "select * from (values ",
                ") as publication(data_version, committed_at, schema_version, published_at, batches,"
                    + " home, tables, rows) order by data_version"));
  }

  private static String row(LoggedPublication publication) {
    return "("
        + String.join(
            ", ",
            "cast(" + publication.dataVersion() + " as bigint)",
            "timestamp " + Quoted.literal(publication.committedAt()),
            "cast(" + publication.schemaVersion() + " as integer)",
            "timestamp " + Quoted.literal(publication.publishedAt()),
            "cast(" + publication.batches() + " as bigint)",
            Quoted.literal(publication.home()),
            "cast(" + publication.tables() + " as integer)",
            "cast(" + publication.rows() + " as bigint)")
        + ")";
  }
}
