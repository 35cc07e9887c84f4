package tidemark.sql.algebra;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/** Makes the engine's types. One thread at a time. */
public final class EngineTypeFactory extends SqlTypeFactoryImpl {
  /** The type of what the engine can't tell the type of by itself. */
  public static final String UNKNOWN = "UNKNOWN";

  private final UnaryOperator<List<String>> common;

  /**
   * @param common asks the engine for the one type that several have in common
   */
  public EngineTypeFactory(UnaryOperator<List<String>> common) {
    super(RelDataTypeSystem.DEFAULT);
    this.common = common;
  }

  /** The type of that name. */
  public RelDataType engineType(String name) {
    return name.equals("BOOLEAN")
        ? createTypeWithNullability(createSqlType(SqlTypeName.BOOLEAN), true)
        : canonize(new EngineType(name));
  }

  /** The engine's name of a type. */
  public static String name(RelDataType type) {
    if (type instanceof EngineType engineType) {
      return engineType.name();
    }
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> "BOOLEAN";
      case BIGINT -> "BIGINT";
      case INTEGER -> "INTEGER";
      case NULL -> "\"NULL\"";
      default -> UNKNOWN;
    };
  }

  /**
   * A null of a type. The driver doesn't tell an enum's values, so a text stands for one: that is
   * good enough to ask the engine what a call of it is.
   */
  public static String nullOf(RelDataType type) {
    String name = name(type);
    return switch (name) {
      case UNKNOWN -> "NULL";
      case "ENUM" -> "CAST(NULL AS VARCHAR)";
      default -> "CAST(NULL AS " + name + ")";
    };
  }

  public static boolean isKnown(RelDataType type) {
    return !name(type).equals(UNKNOWN);
  }

  @Override
  public RelDataType createTypeWithNullability(RelDataType type, boolean nullable) {
    return type instanceof EngineType ? type : super.createTypeWithNullability(type, nullable);
  }

  @Override
  public RelDataType leastRestrictive(List<RelDataType> all) {
    if (all.stream().anyMatch(RelDataType::isStruct)) {
      return rows(all);
    }
    List<String> names = all.stream().map(EngineTypeFactory::name).distinct().toList();
    return engineType(names.size() == 1 ? names.get(0) : common.apply(names).get(0));
  }

  private RelDataType rows(List<RelDataType> all) {
    RelDataType first = all.get(0);
    Builder builder = builder();
    for (int i = 0; i < first.getFieldCount(); i++) {
      int field = i;
      List<RelDataType> column =
          all.stream().map(row -> row.getFieldList().get(field).getType()).toList();
      builder.add(first.getFieldList().get(i).getName(), leastRestrictive(column));
    }
    return builder.build();
  }
}
