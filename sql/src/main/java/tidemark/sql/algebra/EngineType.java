package tidemark.sql.algebra;

import org.apache.calcite.sql.type.AbstractSqlType;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * A type of the engine under the engine's own name. To Calcite it is any type, so that Calcite
 * neither converts nor pads nor compares by rules that aren't the engine's. Always nullable.
 * Immutable.
 */
final class EngineType extends AbstractSqlType {
  private final String name;

  EngineType(String name) {
    super(SqlTypeName.ANY, true, null);
    this.name = name;
    computeDigest();
  }

  String name() {
    return name;
  }

  @Override
  protected void generateTypeString(StringBuilder text, boolean withDetail) {
    text.append(name);
  }
}
