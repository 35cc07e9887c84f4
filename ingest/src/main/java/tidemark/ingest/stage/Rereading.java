package tidemark.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** A file that was looked at already, and is read as its owner says. One thread at a time. */
final class Rereading {
  private static final int HEAD_BYTES = 1 << 20;

  private final SourceFile file;
  private final Reading reading;

  Rereading(SourceFile file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  SourceFile read(Path folder) throws IOException {
    if (file.shape() instanceof Shape.Excel) {
      return sheet(folder);
    }
    if (file.shape() instanceof Shape.Csv csv) {
      return values(csv);
    }
    if (file.shape() instanceof Shape.Json json && reading.records().isPresent()) {
      return records(json, reading.records().get());
    }
    if (reading.sheet().isPresent() || reading.delimiter().isPresent()) {
      throw misfit("a sheet or separated values");
    }
    return file;
  }

  private SourceFile sheet(Path folder) throws IOException {
    try (Workbook workbook = Workbook.open(file.path(), file.name())) {
      String wanted = reading.sheet().orElse("");
      if (!workbook.has(wanted)) {
        throw misfit(wanted.isEmpty() ? "the name of a sheet" : "a sheet '" + wanted + "'");
      }
      Workbook.Converted sheet = workbook.convert(wanted, folder);
      return new Rereading(with(sheet.path(), sheet.shape()), reading).read(folder);
    }
  }

  private SourceFile values(Shape.Csv csv) throws IOException {
    if (reading.sheet().isPresent()
        && !csv.container().startsWith("the sheet '" + reading.sheet().get() + "' ")) {
      throw misfit("a sheet '" + reading.sheet().get() + "'");
    }
    if (reading.linesBefore().isEmpty() && reading.delimiter().isEmpty()) {
      return file;
    }
    String head;
    try (InputStream in = Files.newInputStream(file.path())) {
      head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
    }
    Shape.Csv read =
        CsvReader.shape(
                head,
                reading.linesBefore().orElse(csv.linesBefore()),
                csv.isPlain() ? reading.delimiter() : java.util.Optional.of(','))
            .orElseThrow(() -> misfit("more lines above the header than it has"));
    return with(
        file.path(),
        new Shape.Csv(read.delimiter(), read.header(), read.linesBefore(), csv.container()));
  }

  private SourceFile records(Shape.Json json, String place) throws IOException {
    List<String> way =
        json.keys().containsKey(place) ? List.of(place) : List.of(place.split("\\.", -1));
    Set<String> fields = JsonReader.fields(file.path(), way);
    if (fields.isEmpty()) {
      throw misfit("records in '" + place + "'");
    }
    return with(file.path(), new Shape.Json(Shape.JsonLayout.OBJECT, json.keys(), place, fields));
  }

  private SourceFile with(Path path, Shape shape) {
    return new SourceFile(path, file.name(), file.hash(), file.bytes(), file.packaging(), shape);
  }

  private TidemarkException misfit(String expected) {
    return TidemarkException.of(
        ErrorCode.MAPPING_MISFIT,
        "The file "
            + file.name()
            + " can't be read as its mapping says: it holds "
            + file.shape().describe()
            + ", and "
            + expected
            + " was expected. Correct the mapping; nothing was loaded.");
  }
}
