package tidemark.deploy.command;

import java.util.Locale;
import tidemark.deploy.terminal.FailureText;
import tidemark.ingest.LoadReport;
import tidemark.ingest.pull.Pulled;

/** What became of an address or a file, on a line. Stateless. Thread-safe. */
final class PulledText {
  private PulledText() {}

  static String of(Pulled pulled) {
    if (pulled instanceof Pulled.Loaded loaded) {
      return loaded.address() + ": " + of(loaded.report());
    }
    if (pulled instanceof Pulled.PassedOver passed) {
      return passed.address() + ": passed over, as no form of it is known (" + passed.title() + ")";
    }
    if (pulled instanceof Pulled.Missing) {
      return pulled.address() + ": there is none of that day";
    }
    return pulled.problem().map(FailureText::sentence).orElse(pulled.address() + ": unchanged");
  }

  static String of(LoadReport report) {
    if (report.alreadyLoaded()) {
      return "already loaded, as batch " + report.batch();
    }
    return String.format(
        Locale.ROOT,
        "%s, %,d rows loaded%s%s, batch %d",
        report.kind(),
        report.rowsLoaded(),
        counted(report.rowsUnchanged(), "unchanged"),
        counted(report.rowsRejected(), "refused"),
        report.batch());
  }

  private static String counted(long rows, String what) {
    return rows == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", rows, what);
  }
}
