package tidemark.ingest.stage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import tidemark.warehouse.error.TidemarkException;

/**
 * An Excel workbook (.xlsx): one of its sheets becomes separated values, row by row, which the
 * engine reads like any others. Rows without a value are left out. Owns the open file. One thread
 * at a time.
 */
final class Workbook implements AutoCloseable {
  private final String name;
  private final ReadableWorkbook workbook;

  private Workbook(String name, ReadableWorkbook workbook) {
    this.name = name;
    this.workbook = workbook;
  }

  /**
   * @throws TidemarkException MALFORMED_FILE
   */
  static Workbook open(Path file, String name) throws IOException {
    try {
      return new Workbook(
          name, new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
    } catch (RuntimeException e) {
      throw broken(name, e);
    }
  }

  /** A sheet's separated values, and where their header lies. */
  record Converted(Path path, Shape.Csv shape) {}

  /** Names of the sheets that hold something, hidden ones left out, in their order. */
  List<String> filled() throws IOException {
    List<String> names = new ArrayList<>();
    try {
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE && !isEmpty(sheet)) {
          names.add(sheet.getName());
        }
      }
    } catch (RuntimeException e) {
      throw broken(name, e);
    }
    return names;
  }

  private static boolean isEmpty(Sheet sheet) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.allMatch(row -> values(row).isEmpty());
    }
  }

  /** Whether it has a sheet of that name, hidden or not. */
  boolean has(String sheet) {
    return workbook.findSheet(sheet).isPresent();
  }

  /**
   * Writes a sheet as separated values.
   *
   * @param folder where the copy is put
   * @throws TidemarkException MALFORMED_FILE, EMPTY_FILE
   */
  Converted convert(String sheet, Path folder) throws IOException {
    Path target = Files.createTempFile(folder, "sheet-", ".csv");
    Optional<Sheet> found = workbook.findSheet(sheet);
    try (Stream<Row> stream = found.orElseThrow().openStream();
        BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      Iterator<List<String>> rows =
          stream.map(Workbook::values).filter(values -> !values.isEmpty()).iterator();
      List<List<String>> first = new ArrayList<>();
      while (rows.hasNext() && first.size() < HeaderRow.ROWS_MAX) {
        first.add(rows.next());
      }
      if (first.isEmpty()) {
        throw FileFault.empty(name, "an Excel workbook whose sheet '" + sheet + "' is empty");
      }
      int header = HeaderRow.of(first);
      int width = first.get(header).size();
      for (int place = 0; place < first.size(); place++) {
        // Lines above the records are counted, so each has to be one.
        write(out, place > header ? first.get(place) : onOneLine(first.get(place)), width);
      }
      while (rows.hasNext()) {
        write(out, rows.next(), width);
      }
      String container = "the sheet '" + sheet + "' of an Excel workbook";
      List<String> columns = onOneLine(first.get(header));
      return new Converted(target, new Shape.Csv(',', columns, header, container));
    } catch (RuntimeException e) {
      throw broken(name, e);
    }
  }

  /** Without the empty ones at the end. */
  private static List<String> values(Row row) {
    List<String> values = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      values.add(WorkbookCell.text(row.getOptionalCell(column).orElse(null)));
    }
    while (!values.isEmpty() && values.get(values.size() - 1).isEmpty()) {
      values.remove(values.size() - 1);
    }
    return values;
  }

  private static List<String> onOneLine(List<String> values) {
    return values.stream().map(value -> value.replaceAll("\\s+", " ")).toList();
  }

  /** A row that is shorter than the header ends in empty cells; a longer one shows as such. */
  private static void write(BufferedWriter out, List<String> values, int width) throws IOException {
    for (int column = 0; column < Math.max(values.size(), width); column++) {
      String value = column < values.size() ? values.get(column) : "";
      out.write(column == 0 ? "" : ",");
      boolean isPlain = value.chars().noneMatch(c -> c == ',' || c == '"' || c <= ' ');
      out.write(isPlain ? value : '"' + value.replace("\"", "\"\"") + '"');
    }
    out.write('\n');
  }

  /** What the reader throws at a damaged workbook is of all kinds. */
  private static TidemarkException broken(String name, RuntimeException cause) {
    return cause instanceof TidemarkException known
        ? known
        : FileFault.malformed(
            name, "Excel", String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
