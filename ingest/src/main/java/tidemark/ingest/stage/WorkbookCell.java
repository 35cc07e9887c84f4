package tidemark.ingest.stage;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet's cell says, as text: what was typed, not how it is shown. Stateless. */
final class WorkbookCell {
  /** Texts in quotes, colours and conditions in brackets, and escaped characters mean no part. */
  private static final Pattern NO_PART = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

  private static final Pattern DAY_PART = Pattern.compile("[dDyY年月日]|[mM](?![\\s]*[sS:])");

  private WorkbookCell() {}

  /** Empty for a cell without a value; a formula's is the value that was stored with it. */
  static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return isDay(cell) ? moment(cell, number) : number(cell, number);
    }
    if (value instanceof Boolean truth) {
      return truth.toString();
    }
    return value == null ? raw(cell) : value.toString().strip();
  }

  private static String raw(Cell cell) {
    String raw = cell.getRawValue();
    return raw == null ? "" : raw.strip();
  }

  private static boolean isDay(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null || format.equalsIgnoreCase("general")) {
      return false;
    }
    // What follows a semicolon is for negative numbers.
    String parts = NO_PART.matcher(format).replaceAll("").split(";", 2)[0];
    return DAY_PART.matcher(parts).find() && !parts.contains("0") && !parts.contains("#");
  }

  private static String moment(Cell cell, BigDecimal days) {
    if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
      return number(cell, days);
    }
    LocalDateTime moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.withNano(0).toString();
  }

  /**
   * All digits that are there. Spreadsheets store 0.15 as 0.14999999999999999 now and then: the
   * shortest number that is the same to them is meant.
   */
  private static String number(Cell cell, BigDecimal number) {
    String raw = raw(cell);
    if (raw.matches("-?\\d+")) {
      return raw;
    }
    double near = number.doubleValue();
    BigDecimal shortest = Double.isFinite(near) ? new BigDecimal(Double.toString(near)) : number;
    BigDecimal plain = number.precision() > 15 ? shortest : number;
    return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
  }
}
