package tidemark.sql.plan;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Makes the engine's types, and asks the engine for the common one of several. */
final class EngineTypeFactory extends SqlTypeFactoryImpl {
  private final EngineTypes types;

  EngineTypeFactory(EngineTypes types) {
    super(RelDataTypeSystem.DEFAULT);
    this.types = types;
  }

  /** Calcite's unparser asks for types with a factory of its own. */
  static EngineTypeFactory of(RelDataTypeFactory given, EngineTypes types) {
    return given instanceof EngineTypeFactory factory ? factory : new EngineTypeFactory(types);
  }

  RelDataType engineType(String name) {
    return name.equals("BOOLEAN")
        ? createTypeWithNullability(createSqlType(SqlTypeName.BOOLEAN), true)
        : canonize(new EngineType(name));
  }

  static String name(RelDataType type) {
    if (type instanceof EngineType engineType) {
      return engineType.name();
    }
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> "BOOLEAN";
      case BIGINT -> "BIGINT";
      case INTEGER -> "INTEGER";
      case NULL -> "\"NULL\"";
      default -> throw new Unplannable("an expression whose type is " + type, -1);
    };
  }

  @Override
  public RelDataType createTypeWithNullability(RelDataType type, boolean nullable) {
    return type instanceof EngineType ? type : super.createTypeWithNullability(type, nullable);
  }

  @Override
  public @Nullable RelDataType leastRestrictive(List<RelDataType> all) {
    if (all.stream().anyMatch(RelDataType::isStruct)) {
      return rows(all);
    }
    List<String> names = all.stream().map(EngineTypeFactory::name).distinct().toList();
    return engineType(names.size() == 1 ? names.get(0) : types.common(names));
  }

  private RelDataType rows(List<RelDataType> all) {
    RelDataType first = all.get(0);
    Builder builder = builder();
    for (int i = 0; i < first.getFieldCount(); i++) {
      int field = i;
      List<RelDataType> column =
          all.stream().map(row -> row.getFieldList().get(field).getType()).toList();
      RelDataType common = leastRestrictive(column);
      if (common == null) {
        throw new IllegalStateException("No common type of " + column);
      }
      builder.add(first.getFieldList().get(i).getName(), common);
    }
    return builder.build();
  }
}
