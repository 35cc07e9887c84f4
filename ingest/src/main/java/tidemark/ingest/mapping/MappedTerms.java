package tidemark.ingest.mapping;

import java.util.List;
import java.util.stream.Collectors;
import tidemark.ingest.stage.Shape;
import tidemark.warehouse.script.Quoted;

/** Writes how a file's column becomes a fact column, in the words of macros.sql. Immutable. */
final class MappedTerms {
  private final Shape shape;

  MappedTerms(Shape shape) {
    this.shape = shape;
  }

  /** The file's own text of a column. */
  String text(MappedColumn mapped) {
    return mapped
        .given()
        .map(given -> "(" + value(given) + ")::varchar")
        .orElseGet(() -> Quoted.literal(mapped.otherwise().orElseThrow()));
  }

  /** Without white space, with null words as nulls and words as what they stand for. */
  static String words(String column, MappedColumn mapped) {
    String text = "clean(" + column + ")";
    String told = text;
    if (!mapped.values().isEmpty()) {
      String cases =
          mapped.values().entrySet().stream()
              .map(of -> " when " + literal(of.getKey()) + " then " + literal(of.getValue()))
              .collect(Collectors.joining());
      told = "case " + text + cases + " else " + text + " end";
    }
    if (mapped.nulls().isEmpty()) {
      return told;
    }
    String nulls = mapped.nulls().stream().map(Quoted::literal).collect(Collectors.joining(", "));
    return "case when " + text + " not in (" + nulls + ") then " + told + " end";
  }

  /**
   * The plain text of a fact column; each form of it is made of the one before.
   *
   * @param filled whether the row says anything: an empty one isn't made of defaults
   */
  static String plain(String column, MappedColumn mapped, ValueType type, String filled) {
    if (mapped.given().isEmpty()) {
      return column;
    }
    boolean mayHaveMarkup = column.equals("title") || column.equals("summary");
    String converted = mayHaveMarkup ? "text_of(" + column + ")" : converted(column, mapped, type);
    return mapped.otherwise().isPresent()
        ? "coalesce("
            + converted
            + ", case when "
            + filled
            + " then "
            + literal(mapped.otherwise().get())
            + " end)"
        : converted;
  }

  private static String literal(String value) {
    return Quoted.literal(value);
  }

  /** A column of that name, else a way into a nested one with dots between. */
  private String value(String given) {
    boolean isJson = shape instanceof Shape.Json;
    if (!isJson && shape.columns().contains(given)) {
      return Quoted.identifier(given);
    }
    List<String> way =
        shape.columns().contains(given) ? List.of(given) : List.of(given.split("\\.", -1));
    List<String> inside = isJson ? way : way.subList(1, way.size());
    String path =
        "$"
            + inside.stream()
                .map(key -> "." + Quoted.identifier(key))
                .collect(Collectors.joining());
    String document = isJson ? "item" : "try_cast(" + Quoted.identifier(way.get(0)) + " as json)";
    return document + "->>" + Quoted.literal(path);
  }

  /** Whether the file has what a column is made of. */
  boolean has(String given) {
    return shape.columns().contains(given)
        || (given.contains(".") && shape.columns().contains(given.split("\\.", -1)[0]));
  }

  private static String converted(String text, MappedColumn mapped, ValueType type) {
    return switch (type) {
      case TEXT -> text;
      case DAY -> day(text, mapped);
      case INSTANT -> instant(text, mapped);
      case COUNT -> number("mapped_count", "isn't a number written ", text, mapped);
      case FIGURE -> number("mapped_figure", "isn't a number written ", text, mapped);
      case PRICE_PER_TOKEN, PRICE_PER_MILLION ->
          number("mapped_price", "isn't a price in US dollars written ", text, mapped);
      case LIST ->
          mapped.split().isPresent()
              ? "mapped_list(" + text + ", " + Quoted.literal(mapped.split().get()) + ")"
              : text;
    };
  }

  private static String day(String text, MappedColumn mapped) {
    return mapped
        .format()
        .map(
            format ->
                "mapped_day("
                    + String.join(
                        ", ",
                        text,
                        Quoted.literal(format.pattern()),
                        Quoted.literal(format.hasDay() ? "%Y-%m-%d" : "%Y-%m"),
                        Quoted.literal("isn't a day written " + format.written()))
                    + ")")
        .orElse(text);
  }

  private static String instant(String text, MappedColumn mapped) {
    String time =
        mapped
            .format()
            .map(
                format -> {
                  if (!format.hasTime()) {
                    return day(text, mapped);
                  }
                  return (format.hasOffset() ? "mapped_time_with_offset(" : "mapped_time(")
                      + String.join(
                          ", ",
                          text,
                          Quoted.literal(format.pattern()),
                          Quoted.literal("isn't a time written " + format.written()))
                      + ")";
                })
            .orElse(text);
    return mapped
        .zone()
        .map(zone -> "in_zone(" + time + ", " + Quoted.literal(zone.getId()) + ")")
        .orElse(time);
  }

  private static String number(String macro, String told, String text, MappedColumn mapped) {
    NumberFormat numbers = mapped.numbers().orElse(NumberFormat.PLAIN);
    return macro
        + "("
        + String.join(
            ", ",
            text,
            Quoted.literal(numbers.regex()),
            Quoted.literal(numbers.grouping()),
            Quoted.literal(numbers.decimal()),
            Integer.toString(mapped.unit().exponent()),
            Quoted.literal(told + numbers.written()))
        + ")";
  }
}
