package tidemark.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a process is killed at: one of five kinds, which build on each other, in a cycle.
 * Immutable.
 */
record KilledJob(Kind kind, int cycle, Path folder) {
  private static final int MODELS = 150;
  private static final int USAGE_DAYS = 10;
  private static final int ARTICLES = 200;

  /** In the order of a cycle. */
  enum Kind {
    /** A reading of the catalogue in which every other price is a new version. */
    CATALOGUE,
    /** Usage, three rows of which are refused. */
    USAGE,
    /** Articles with tags and claims, three of which are refused. */
    NEWS,
    /** The same usage as it was read later. */
    REVISED,
    /** The first usage or the articles of the cycle taken back. */
    UNLOAD
  }

  /** Whether the home was changed: not where it was as this leaves it. */
  boolean run(Loader loader, Progress progress) {
    if (kind != Kind.UNLOAD) {
      return !loader.load(LoadRequest.of(file()), progress).alreadyLoaded();
    }
    String gone = name(cycle % 2 == 0 ? Kind.NEWS : Kind.USAGE);
    Optional<LoadReport> load =
        loader.loads().stream()
            .filter(each -> each.file().equals(gone) && each.unloadedAt().isEmpty())
            .findFirst();
    load.ifPresent(each -> loader.unload(Long.toString(each.batch()), progress));
    return load.isPresent();
  }

  private String name(Kind of) {
    return String.format("%03d-%s.csv", cycle, of);
  }

  private Path file() {
    Path file = folder.resolve(name(kind));
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, text());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    switch (kind) {
      case CATALOGUE -> catalogue(text);
      case USAGE -> usage(text, 0, "2026-03-01");
      case REVISED -> usage(text, 1, "2026-03-05");
      case NEWS -> news(text);
      case UNLOAD -> throw new IllegalStateException("No file is taken back");
    }
    return text.toString();
  }

  private void catalogue(StringBuilder text) {
    text.append("id,canonical_slug,name,vendor,context_length,prompt_price,read_on\n");
    for (int model = 0; model < MODELS; model++) {
      int price = model % 2 == 0 ? 1 : cycle + 1;
      text.append(
          String.format(
              "v%1$d/m%2$d,v%1$d/m%2$d-1,M%2$d,v%1$d,1000,%3$d.5,%4$s%n",
              model % 9, model, price, LocalDate.of(2026, 1, 1).plusDays(cycle)));
    }
  }

  private void usage(StringBuilder text, int more, String readOn) {
    text.append("day,model,tokens,read_on\n");
    LocalDate first = LocalDate.of(2025, 1, 6).plusDays((long) cycle * USAGE_DAYS);
    for (int row = 0; row < MODELS * USAGE_DAYS; row++) {
      int model = row / USAGE_DAYS;
      String tokens = model % 50 == 49 && row % USAGE_DAYS == 9 ? "-1" : "" + (row + more);
      text.append(first.plusDays(row % USAGE_DAYS)).append(",v").append(model % 9).append("/m");
      text.append(model).append("-1,").append(tokens).append(',').append(readOn).append('\n');
    }
  }

  private void news(StringBuilder text) {
    text.append("published_at,outlet,title,summary,link\n");
    for (int row = 0; row < ARTICLES; row++) {
      text.append(row % 70 == 69 ? "never" : "2026-02-16").append(",Outlet ").append(row % 5);
      text.append(",Tokens of Brazil and DeepSeek ").append(row);
      text.append(",DeepSeek served ").append(row + 1).append(".5 trillion tokens a week in China");
      text.append(",https://f.org/").append(cycle).append('/').append(row).append('\n');
    }
  }
}
