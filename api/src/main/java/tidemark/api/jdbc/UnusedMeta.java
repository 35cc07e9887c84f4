package tidemark.api.jdbc;

import java.util.List;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.remote.TypedValue;

/**
 * The part of Avatica's face that its protocol has no message for: clients answer these questions
 * themselves, so that no call ever reaches a server.
 */
abstract class UnusedMeta implements Meta {
  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("Avatica's protocol has no such message");
  }

  @Override
  public MetaResultSet getProcedures(ConnectionHandle ch, String catalog, Pat schema, Pat name) {
    throw unused();
  }

  @Override
  public MetaResultSet getProcedureColumns(
      ConnectionHandle ch, String catalog, Pat schema, Pat name, Pat column) {
    throw unused();
  }

  @Override
  public MetaResultSet getColumnPrivileges(
      ConnectionHandle ch, String catalog, String schema, String table, Pat column) {
    throw unused();
  }

  @Override
  public MetaResultSet getTablePrivileges(
      ConnectionHandle ch, String catalog, Pat schema, Pat table) {
    throw unused();
  }

  @Override
  public MetaResultSet getBestRowIdentifier(
      ConnectionHandle ch,
      String catalog,
      String schema,
      String table,
      int scope,
      boolean nullable) {
    throw unused();
  }

  @Override
  public MetaResultSet getVersionColumns(
      ConnectionHandle ch, String catalog, String schema, String table) {
    throw unused();
  }

  @Override
  public MetaResultSet getPrimaryKeys(
      ConnectionHandle ch, String catalog, String schema, String table) {
    throw unused();
  }

  @Override
  public MetaResultSet getImportedKeys(
      ConnectionHandle ch, String catalog, String schema, String table) {
    throw unused();
  }

  @Override
  public MetaResultSet getExportedKeys(
      ConnectionHandle ch, String catalog, String schema, String table) {
    throw unused();
  }

  @Override
  public MetaResultSet getCrossReference(
      ConnectionHandle ch,
      String parentCatalog,
      String parentSchema,
      String parentTable,
      String foreignCatalog,
      String foreignSchema,
      String foreignTable) {
    throw unused();
  }

  @Override
  public MetaResultSet getIndexInfo(
      ConnectionHandle ch,
      String catalog,
      String schema,
      String table,
      boolean unique,
      boolean approximate) {
    throw unused();
  }

  @Override
  public MetaResultSet getUDTs(
      ConnectionHandle ch, String catalog, Pat schema, Pat name, int[] types) {
    throw unused();
  }

  @Override
  public MetaResultSet getSuperTypes(ConnectionHandle ch, String catalog, Pat schema, Pat name) {
    throw unused();
  }

  @Override
  public MetaResultSet getSuperTables(ConnectionHandle ch, String catalog, Pat schema, Pat name) {
    throw unused();
  }

  @Override
  public MetaResultSet getAttributes(
      ConnectionHandle ch, String catalog, Pat schema, Pat type, Pat attribute) {
    throw unused();
  }

  @Override
  public MetaResultSet getClientInfoProperties(ConnectionHandle ch) {
    throw unused();
  }

  @Override
  public MetaResultSet getFunctions(ConnectionHandle ch, String catalog, Pat schema, Pat name) {
    throw unused();
  }

  @Override
  public MetaResultSet getFunctionColumns(
      ConnectionHandle ch, String catalog, Pat schema, Pat name, Pat column) {
    throw unused();
  }

  @Override
  public MetaResultSet getPseudoColumns(
      ConnectionHandle ch, String catalog, Pat schema, Pat table, Pat column) {
    throw unused();
  }

  @Override
  public Iterable<Object> createIterable(
      StatementHandle handle,
      QueryState state,
      Signature signature,
      List<TypedValue> parameters,
      Frame firstFrame) {
    throw unused();
  }

  @Override
  @Deprecated
  public ExecuteResult prepareAndExecute(
      StatementHandle h, String sql, long maxRowCount, PrepareCallback callback) {
    throw unused();
  }

  @Override
  @Deprecated
  public ExecuteResult execute(
      StatementHandle h, List<TypedValue> parameterValues, long maxRowCount) {
    throw unused();
  }
}
