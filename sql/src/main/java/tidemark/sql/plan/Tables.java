package tidemark.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import tidemark.sql.engine.NameScope;
import tidemark.sql.engine.ResultColumn;
import tidemark.sql.gate.Names;
import tidemark.warehouse.script.Quoted;

/**
 * The tables of one statement, made as it names them: a thousand others cost nothing. One thread at
 * a time.
 */
final class Tables {
  private final Names names;
  private final NameScope scope;
  private final EngineTypes types;
  private final EngineTypeFactory factory;
  private final CalciteSchema root = CalciteSchema.createRootSchema(false, false);

  Tables(Names names, NameScope scope, EngineTypes types, EngineTypeFactory factory) {
    this.names = names;
    this.scope = scope;
    this.types = types;
    this.factory = factory;
  }

  /** Catalogue, schema and table; the table is then known to Calcite. */
  Optional<List<String>> add(List<String> path) {
    Optional<List<String>> found = names.resolve(path, scope);
    found.ifPresent(this::define);
    return found;
  }

  List<ResultColumn> columns(List<String> full) {
    return types.table(
        Quoted.identifier(full.get(0))
            + "."
            + Quoted.identifier(full.get(1))
            + "."
            + Quoted.identifier(full.get(2)));
  }

  private void define(List<String> full) {
    CalciteSchema catalog = child(root, full.get(0));
    CalciteSchema schema = child(catalog, full.get(1));
    if (schema.getTable(full.get(2), true) == null) {
      List<ResultColumn> columns = columns(full);
      schema.add(
          full.get(2),
          new AbstractTable() {
            @Override
            public RelDataType getRowType(RelDataTypeFactory given) {
              RelDataTypeFactory.Builder builder = factory.builder();
              columns.forEach(
                  column -> builder.add(column.label(), factory.engineType(column.type())));
              return builder.build();
            }
          });
    }
  }

  private static CalciteSchema child(CalciteSchema parent, String name) {
    CalciteSchema known = parent.getSubSchema(name, true);
    return known != null ? known : parent.add(name, new AbstractSchema());
  }

  CalciteCatalogReader reader() {
    Properties properties = new Properties();
    properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "false");
    return new CalciteCatalogReader(
        root, new ArrayList<>(), factory, new CalciteConnectionConfigImpl(properties));
  }
}
