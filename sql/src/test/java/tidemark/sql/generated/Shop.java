package tidemark.sql.generated;

import java.util.ArrayList;
import java.util.List;

/** The tables of the shop and how they join. Stateless. */
final class Shop {
  /** The types that the generator tells apart. */
  enum ValueType {
    NUMBER,
    TEXT,
    DATE,
    BOOLEAN
  }

  /** A column as it is written, and its type. */
  record Column(String name, ValueType type) {}

  /**
   * @param unique columns that no two rows share
   */
  record Table(String name, List<Column> columns, List<String> unique) {}

  record Link(String from, String column, String to, String toColumn) {}

  /** What a FROM offers; the unique columns tell rows apart that aren't equal. */
  record Scope(List<Column> columns, List<String> unique) {
    List<Column> of(ValueType type) {
      return columns.stream().filter(column -> column.type() == type).toList();
    }

    Scope plus(Scope other) {
      List<Column> all = new ArrayList<>(columns);
      all.addAll(other.columns());
      List<String> keys = new ArrayList<>(unique);
      keys.addAll(other.unique());
      return new Scope(all, keys);
    }
  }

  static final List<Table> TABLES =
      List.of(
          table("region", "r_regionkey", "n r_regionkey", "t r_name"),
          table("nation", "n_nationkey", "n n_nationkey", "t n_name", "n n_regionkey"),
          table(
              "customer",
              "c_custkey",
              "n c_custkey",
              "t c_name",
              "n c_nationkey",
              "n c_acctbal",
              "t c_mktsegment"),
          table(
              "orders",
              "o_orderkey",
              "n o_orderkey",
              "n o_custkey",
              "t o_orderstatus",
              "n o_totalprice",
              "d o_orderdate",
              "t o_orderpriority",
              "t o_comment"),
          table(
              "lineitem",
              "l_orderkey l_linenumber",
              "n l_orderkey",
              "n l_linenumber",
              "n l_partkey",
              "n l_suppkey",
              "n l_quantity",
              "n l_discount",
              "t l_returnflag",
              "d l_shipdate"),
          table("part", "p_partkey", "n p_partkey", "t p_name", "t p_brand", "n p_size"),
          table(
              "fact_usage",
              "date_key model_key requests",
              "n date_key",
              "n model_key",
              "d week",
              "n tokens",
              "n prompt_tokens",
              "n requests",
              "n rank"),
          table(
              "dim_model",
              "model_key",
              "n model_key",
              "t model",
              "t vendor",
              "t country",
              "n price",
              "b is_open",
              "d valid_from"));

  static final List<Link> LINKS =
      List.of(
          new Link("nation", "n_regionkey", "region", "r_regionkey"),
          new Link("customer", "c_nationkey", "nation", "n_nationkey"),
          new Link("orders", "o_custkey", "customer", "c_custkey"),
          new Link("lineitem", "l_orderkey", "orders", "o_orderkey"),
          new Link("lineitem", "l_partkey", "part", "p_partkey"),
          new Link("fact_usage", "model_key", "dim_model", "model_key"));

  private Shop() {}

  private static Table table(String name, String unique, String... columns) {
    List<Column> all = new ArrayList<>();
    for (String column : columns) {
      ValueType type =
          switch (column.charAt(0)) {
            case 'n' -> ValueType.NUMBER;
            case 't' -> ValueType.TEXT;
            case 'd' -> ValueType.DATE;
            default -> ValueType.BOOLEAN;
          };
      all.add(new Column(column.substring(2), type));
    }
    return new Table(name, all, List.of(unique.split(" ")));
  }

  static Table table(String name) {
    return TABLES.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  /** A table's columns under an alias. */
  static Scope scope(Table table, String alias) {
    return new Scope(
        table.columns().stream().map(c -> new Column(alias + "." + c.name(), c.type())).toList(),
        table.unique().stream().map(name -> alias + "." + name).toList());
  }
}
