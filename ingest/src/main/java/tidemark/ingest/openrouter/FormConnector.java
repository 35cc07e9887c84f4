package tidemark.ingest.openrouter;

import java.sql.SQLException;
import java.util.List;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Form;
import tidemark.ingest.stage.SourceFile;
import tidemark.ingest.stage.Stage;
import tidemark.ingest.stage.StagedTable;

/** A connector that is its form, but for what it says otherwise. */
interface FormConnector extends Connector {
  Form form();

  @Override
  default String name() {
    return form().name();
  }

  @Override
  default String source() {
    return form().source();
  }

  @Override
  default List<StagedTable> tables() {
    return form().tables();
  }

  @Override
  default String title() {
    return form().title();
  }

  @Override
  default boolean recognises(SourceFile file) {
    return form().recognises(file);
  }

  @Override
  default void stage(SourceFile file, Stage stage) throws SQLException {
    form().stage(file, stage);
  }
}
