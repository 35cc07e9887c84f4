package tidemark.publish;

import tidemark.publish.table.TableReport;

/** Told how far a publication is, on the thread that publishes. */
public interface PublishProgress {
  /** For those who don't want to know. */
  PublishProgress SILENT =
      new PublishProgress() {
        @Override
        public void begun(String table, int index, int count) {
          // Nobody asked.
        }

        @Override
        public void done(TableReport report) {
          // Nobody asked.
        }
      };

  /**
   * A table is looked at.
   *
   * @param index from 0
   * @param count of all tables
   */
  void begun(String table, int index, int count);

  /** It was published, or found to be. */
  void done(TableReport report);
}
