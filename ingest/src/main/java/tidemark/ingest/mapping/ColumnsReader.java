package tidemark.ingest.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tidemark.ingest.plain.Aliases;
import tidemark.warehouse.error.NearestNames;

/** Reads what a mapping says of columns. Immutable. */
final class ColumnsReader {
  private static final List<String> KEYS =
      List.of(
          "column",
          "constant",
          "default",
          "format",
          "unit",
          "locale",
          "zone",
          "split",
          "values",
          "nulls");

  private final Aliases aliases;
  private final List<String> nulls;

  /**
   * @param nulls words that stand for nothing in every column
   */
  ColumnsReader(Aliases aliases, List<String> nulls) {
    this.aliases = aliases;
    this.nulls = nulls;
  }

  Map<String, MappedColumn> read(MappingNode node) {
    Map<String, MappedColumn> columns = new LinkedHashMap<>();
    node.parts()
        .forEach(
            (name, part) -> {
              requireKnown(name, part);
              ValueType type = ValueType.of(aliases.table(), name);
              columns.put(name, part.isMapping() ? column(part, type) : named(part));
            });
    for (List<String> group : aliases.needed()) {
      if (group.stream().noneMatch(columns::containsKey)) {
        throw node.failed(
            "nothing is mapped to "
                + String.join(" or ", group)
                + ", which "
                + aliases.table().label()
                + " can't do without; a constant will do");
      }
    }
    return columns;
  }

  private void requireKnown(String name, MappingNode part) {
    if (aliases.names().containsKey(name)) {
      return;
    }
    // A name that plain files may use points at the fact column it stands for.
    List<String> meant = new ArrayList<>();
    aliases
        .names()
        .forEach(
            (column, names) -> {
              if (names.contains(name)) {
                meant.add(column);
              }
            });
    meant.addAll(NearestNames.of(name, aliases.names().keySet()));
    throw part.atName()
        .failed(
            aliases.table().label()
                + " has no column '"
                + name
                + "', and one of "
                + String.join(", ", aliases.names().keySet())
                + " was expected."
                + NearestNames.sentence(meant))
        .suggesting(meant);
  }

  /** The name of the file's column alone. */
  private MappedColumn named(MappingNode node) {
    return new MappedColumn(
        Optional.of(node.text()),
        Optional.empty(),
        Optional.empty(),
        Unit.ONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        nulls,
        line(node));
  }

  private MappedColumn column(MappingNode node, ValueType type) {
    Map<String, MappingNode> parts = node.parts(KEYS);
    boolean isConstant = parts.containsKey("constant");
    if (isConstant == parts.containsKey("column")) {
      throw node.failed(
          "'"
              + node.key()
              + "' has "
              + (isConstant ? "both a column and a constant" : "neither column nor constant")
              + ", and one of them was expected");
    }
    if (isConstant && parts.size() > 1) {
      throw node.failed("'" + node.key() + "' is a constant, which takes no other key");
    }
    List<String> words = new ArrayList<>(nulls);
    if (parts.containsKey("nulls")) {
      words.addAll(parts.get("nulls").texts());
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (parts.containsKey("values")) {
      parts.get("values").parts().forEach((from, to) -> values.put(from, to.text()));
    }
    Optional<MappingNode> otherwise =
        Optional.ofNullable(parts.get(isConstant ? "constant" : "default"));
    return new MappedColumn(
        Optional.ofNullable(parts.get("column")).map(MappingNode::text),
        otherwise.map(MappingNode::text),
        option(parts, "format", type.isTime(), "days and times", ColumnsReader::format),
        option(
                parts,
                "unit",
                type.isNumber(),
                "numbers and prices",
                unit ->
                    Unit.parse(unit.text(), type)
                        .orElseThrow(() -> unit.refused(Unit.expected(type))))
            .orElse(Unit.ONE),
        option(parts, "locale", type.isNumber(), "numbers and prices", ColumnsReader::numbers),
        option(parts, "zone", type == ValueType.INSTANT, "times", ColumnsReader::zone),
        option(parts, "split", type == ValueType.LIST, "lists", MappingNode::text),
        values,
        words,
        line(node));
  }

  /** An option that only some columns take. */
  private static <T> Optional<T> option(
      Map<String, MappingNode> parts,
      String key,
      boolean isFit,
      String whose,
      Function<MappingNode, T> read) {
    MappingNode node = parts.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (!isFit) {
      throw node.atName().failed("'" + node.key() + "' is only for " + whose);
    }
    return Optional.of(read.apply(node));
  }

  private static DayFormat format(MappingNode node) {
    return DayFormat.parse(node.text()).orElseThrow(() -> node.refused(DayFormat.EXPECTED));
  }

  private static NumberFormat numbers(MappingNode node) {
    return NumberFormat.parse(node.text()).orElseThrow(() -> node.refused(NumberFormat.EXPECTED));
  }

  private static ZoneId zone(MappingNode node) {
    try {
      return ZoneId.of(node.text());
    } catch (DateTimeException e) {
      throw node.refused("a time zone such as Asia/Shanghai or +08:00");
    }
  }

  private static int line(MappingNode node) {
    return node.node().getStartMark().getLine() + 1;
  }
}
