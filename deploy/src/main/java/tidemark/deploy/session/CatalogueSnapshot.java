package tidemark.deploy.session;

import java.util.List;
import tidemark.warehouse.catalog.TableInfo;

/**
 * Tables and views as they stood at a version of the data. Immutable.
 *
 * @param tables by catalogue, schema, name
 */
public record CatalogueSnapshot(long dataVersion, List<TableInfo> tables) {
  public CatalogueSnapshot {
    tables = List.copyOf(tables);
  }
}
