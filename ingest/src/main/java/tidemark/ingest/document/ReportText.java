package tidemark.ingest.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report's text states under the headings that brokers use, in Chinese and English.
 * Stateless.
 */
final class ReportText {
  private static final int FIRST_LINES = 120;
  private static final int RISK_LINES_MAX = 12;
  private static final String RATINGS =
      "强烈推荐|谨慎推荐|审慎增持|强烈买入|强于大市|优于大市|跑赢行业|领先大市|同步大市|弱于大市|落后大市|买入|增持|推荐|看好|超配"
          + "|中性|持有|标配|看平|减持|回避|看淡|低配|卖出|(?i:strong buy|buy|overweight|outperform|accumulate"
          + "|neutral|hold|equal[- ]weight|market perform|underweight|underperform|reduce|sell)";
  private static final Pattern RATING =
      Pattern.compile(
          "(?:投资评级|行业评级|公司评级|评级|(?i:rating|recommendation))\\s*[:：]?\\s*[“\"]?("
              + RATINGS
              + ")[”\"]?(?:\\s*[(（]([^)）]{2,12})[)）])?");
  private static final Pattern BRACKETED =
      Pattern.compile("^(" + RATINGS + ")\\s*[(（](维持|首次|首次覆盖|上调|下调|调高|调低)[^)）]*[)）]");
  private static final Pattern RISKS =
      Pattern.compile("(?:风险提示|风险因素|(?i:risk factors|key risks|risks))\\s*[:：]?\\s*(.*)");
  private static final Pattern HEADING =
      Pattern.compile(
          "证券研究报告|行业研究|行业点评|公司研究|行业深度.{0,4}|研究报告|投资评级.*|评级.*|分析师.*|.*执业证书.*|目录"
              + "|(?i:equity research|research report|contents)");
  private static final Pattern END =
      Pattern.compile("(?:分析师|相关研究|相关报告|资料来源|请务必|免责|证券研究报告|(?i:disclaimer|source:|analyst)).*");
  private static final Pattern BROKER =
      Pattern.compile("(\\p{IsHan}{2,6}?(?:证券|中金公司|资管|期货))(?:股份有限公司|有限责任公司|有限公司|研究所|研究院|研究)?");
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "(?:发布机构|研究机构|机构|(?i:institution|publisher|published by|broker))\\s*[:：]\\s*(\\S.{1,60})");
  private static final Pattern CHINESE_DAY =
      Pattern.compile("(20\\d{2})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
  private static final Pattern DAY = Pattern.compile("(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern ENGLISH_DAY =
      Pattern.compile(
          "(?:(\\d{1,2})\\s+([A-Z][a-z]{2,8})\\.?|([A-Z][a-z]{2,8})\\.?\\s+(\\d{1,2})),?\\s+(20\\d{2})");

  private ReportText() {}

  /** Whether a line says what a document is, and not what it is about. */
  static boolean isHeading(String line) {
    return HEADING.matcher(line.strip()).matches();
  }

  /** Whether a text is that of a report. */
  static boolean isReport(DocumentText text) {
    String all = String.join("\n", text.lines());
    return Pattern.compile("证券研究报告|投资评级|风险提示|(?i:equity research|research report|price target)")
        .matcher(all)
        .find();
  }

  static Optional<LocalDate> day(DocumentText text) {
    List<String> lines = new ArrayList<>();
    text.day().ifPresent(lines::add);
    // A line that says which day it is goes before all others.
    text.lines().stream()
        .filter(line -> line.matches("(?i).*(发布日期|报告日期|发布时间|日期|published|date).*"))
        .limit(FIRST_LINES)
        .forEach(lines::add);
    text.lines().stream().limit(FIRST_LINES).forEach(lines::add);
    return lines.stream().flatMap(line -> dayIn(line).stream()).findFirst();
  }

  private static Optional<LocalDate> dayIn(String line) {
    for (Pattern pattern : List.of(CHINESE_DAY, DAY)) {
      Matcher day = pattern.matcher(line);
      if (day.find()) {
        return of(day.group(1), Integer.parseInt(day.group(2)), day.group(3));
      }
    }
    Matcher english = ENGLISH_DAY.matcher(line);
    if (!english.find()) {
      return Optional.empty();
    }
    String name = english.group(2) == null ? english.group(3) : english.group(2);
    String number = english.group(1) == null ? english.group(4) : english.group(1);
    for (Month month : Month.values()) {
      String whole = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (whole.startsWith(name.substring(0, 3))) {
        return of(english.group(5), month.getValue(), number);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> of(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<String> institution(DocumentText text) {
    return first(text.lines(), PUBLISHER, 1)
        .or(text::institution)
        .or(() -> first(text.lines(), BROKER, 1).filter(name -> !name.startsWith("本报告")));
  }

  static Optional<String> rating(DocumentText text) {
    return first(text.lines(), RATING, 1).or(() -> first(text.lines(), BRACKETED, 1));
  }

  static Optional<String> ratingChange(DocumentText text) {
    return first(text.lines(), RATING, 2).or(() -> first(text.lines(), BRACKETED, 2));
  }

  private static Optional<String> first(List<String> lines, Pattern pattern, int group) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(found -> found.find() && found.group(group) != null)
        .map(found -> found.group(group).strip())
        .findFirst();
  }

  /** Each risk for itself; empty where no heading announces them. */
  static List<String> risks(DocumentText text) {
    List<String> lines = text.lines();
    for (int at = 0; at < lines.size(); at++) {
      Matcher heading = RISKS.matcher(lines.get(at));
      if (!heading.lookingAt()) {
        continue;
      }
      StringBuilder said = new StringBuilder(heading.group(1));
      for (int next = at + 1; next < Math.min(at + RISK_LINES_MAX, lines.size()); next++) {
        if (END.matcher(lines.get(next)).matches() || said.toString().matches(".*[。.]\\s*")) {
          break;
        }
        said.append(lines.get(next));
      }
      List<String> risks =
          List.of(said.toString().split("[；;。]|(?<!\\d)[、](?=.{4})|\\.\\s*$", -1)).stream()
              .map(risk -> risk.replaceFirst("^[\\d１-９][.、)）]\\s*", "").strip())
              .filter(risk -> risk.length() > 1)
              .toList();
      if (!risks.isEmpty()) {
        return risks;
      }
    }
    return List.of();
  }

  /** Chinese by its letters; else what the document says of itself. */
  static Optional<String> language(DocumentText text) {
    String all = String.join("", text.lines());
    long chinese = all.codePoints().filter(Character::isIdeographic).count();
    boolean hasKana =
        all.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA);
    return chinese * 5 > all.length() && !hasKana
        ? Optional.of("zh")
        : text.language().map(lang -> lang.replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT));
  }
}
