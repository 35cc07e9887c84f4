package tidemark.deploy.trino;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidemark.sql.Question;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/**
 * What became of statements that were asked on both engines. Grows while they are asked.
 *
 * @param same names of those with the same answer
 * @param refused by name what the door said before it asked Trino
 * @param different by name what differs, also an error of Trino's
 */
record Comparison(List<String> same, Map<String, String> refused, Map<String, String> different) {
  private static final Set<ErrorCode> REFUSALS = Set.of(ErrorCode.NOT_FOR_TRINO);

  /**
   * @param questions by name
   */
  static Comparison of(PublishedHome home, Map<String, Question> questions) {
    Comparison all =
        new Comparison(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    questions.forEach((name, question) -> all.add(home, name, question));
    System.out.println(
        all.same.size() + " same, refused " + all.refused + ", different " + all.different);
    return all;
  }

  private void add(PublishedHome home, String name, Question question) {
    Answer direct = Answer.of(home.duckDb(), question);
    try {
      Answer answered = Answer.of(home.trino(), question);
      Optional<String> difference = direct.differenceTo(answered, question.sql());
      difference.ifPresentOrElse(found -> different.put(name, found), () -> same.add(name));
    } catch (TidemarkException e) {
      boolean asked = !REFUSALS.contains(e.code()) || e.detail().startsWith("Trino can't answer");
      (asked ? different : refused).put(name, e.code() + ": " + e.detail());
    }
  }
}
