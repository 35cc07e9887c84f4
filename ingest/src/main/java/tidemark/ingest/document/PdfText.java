package tidemark.ingest.document;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import tidemark.ingest.stage.FileFault;
import tidemark.ingest.stage.SourceFile;
import tidemark.warehouse.error.TidemarkException;

/** The text of a PDF, within bounds of pages, characters, memory and time. One thread at a time. */
final class PdfText {
  /** A report says what it is on its first pages, its risks now and then on the last. */
  private static final int PAGES_MAX = 100;

  private static final int CHARACTERS_MAX = 1_000_000;
  private static final long OPERATORS_MAX = 20_000_000;
  private static final long MEMORY_BYTES_MAX = 64L << 20;
  private static final long SCRATCH_BYTES_MAX = 512L << 20;
  private static final Duration TIME_MAX = Duration.ofSeconds(60);

  static {
    // The library keeps one for the whole process.
    FontMappers.set(OneFont.read());
  }

  private PdfText() {}

  /**
   * @param scratch where streams that don't fit into memory are unpacked; the caller removes it
   * @throws TidemarkException MALFORMED_FILE; UNKNOWN_FORMAT where it is locked, has no text, or
   *     outgrows the bounds
   */
  static DocumentText read(SourceFile file, Path scratch) {
    MemoryUsageSetting memory =
        MemoryUsageSetting.setupMixed(MEMORY_BYTES_MAX, SCRATCH_BYTES_MAX)
            .setTempDir(scratch.toFile());
    try (PDDocument document = Loader.loadPDF(file.path().toFile(), memory.streamCache)) {
      int pages = document.getNumberOfPages();
      String what = "a PDF document of " + pages + (pages == 1 ? " page" : " pages");
      Stripper stripper = new Stripper();
      stripper.setSortByPosition(true);
      stripper.setEndPage(PAGES_MAX);
      StringWriter text = new StringWriter();
      stripper.writeText(document, text);
      List<String> lines =
          text.toString().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      if (lines.stream().mapToInt(String::length).sum() < 20) {
        throw FileFault.unfit(
            file.name(),
            what + " without text: a scan, it seems",
            "Let a program recognise its text (OCR), or give the report as JSON or CSV.");
      }
      return new DocumentText(
          what,
          Optional.ofNullable(document.getDocumentInformation().getTitle())
              .map(String::strip)
              .filter(PdfText::isTitle)
              .or(stripper::largest),
          lines,
          OptionalInt.of(pages),
          Optional.empty(),
          Optional.empty(),
          Optional.ofNullable(document.getDocumentCatalog().getLanguage()),
          Optional.empty());
    } catch (InvalidPasswordException e) {
      throw FileFault.unfit(
          file.name(),
          "a PDF document that is locked with a password",
          "Save it without one, or give the report as JSON or CSV.");
    } catch (Boundless e) {
      throw FileFault.unfit(
          file.name(),
          "a PDF document that outgrows all bounds: " + e.getMessage(),
          "No report is like that; print it into a new PDF, or give the report as JSON or CSV.");
    } catch (TidemarkException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // A damaged document makes the library throw whatever it stumbles over.
      throw FileFault.malformed(
          file.name(), "PDF", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** Programs put their own or the file's name there. */
  private static boolean isTitle(String title) {
    return title.length() >= 4
        && !title.matches("(?i)(microsoft|untitled|powerpoint|slide|document|无标题).*|.*\\.\\w{2,5}");
  }

  /** The document is more than any report. */
  private static final class Boundless extends IOException {
    private static final long serialVersionUID = 1L;

    Boundless(String message) {
      super(message);
    }
  }

  /** Counts what it reads, and notes the largest letters of the first page. */
  private static final class Stripper extends PDFTextStripper {
    private final long startNanos = System.nanoTime();
    private final StringBuilder large = new StringBuilder();
    private float size;
    private long operators;
    private long characters;

    Optional<String> largest() {
      String title = large.toString().replaceAll("\\s+", " ").strip();
      return title.length() < 4 || title.length() > 300 ? Optional.empty() : Optional.of(title);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      operators++;
      if (operators > OPERATORS_MAX) {
        throw new Boundless("more than " + OPERATORS_MAX + " drawing steps");
      }
      if (characters > CHARACTERS_MAX) {
        throw new Boundless("more than " + CHARACTERS_MAX + " characters");
      }
      if (operators % 1000 == 0 && System.nanoTime() - startNanos > TIME_MAX.toNanos()) {
        throw new Boundless("more than " + TIME_MAX.toSeconds() + " s of work");
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      characters++;
      super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      if (getCurrentPageNo() == 1 && !positions.isEmpty() && !ReportText.isHeading(text)) {
        float own = positions.get(0).getFontSizeInPt();
        if (own > size * 1.05f) {
          large.setLength(0);
          size = own;
        }
        if (own >= size * 0.95f) {
          large.append(' ').append(text);
        }
      }
      super.writeString(text, positions);
    }
  }
}
