package tidemark.sql.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidemark.warehouse.script.SqlScript;

/** A resource of words, with notes behind {@code #}. Stateless. Thread-safe. */
final class WordList {
  private WordList() {}

  static Set<String> words(String resource) {
    return lines(resource)
        .flatMap(line -> Arrays.stream(line.split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Lines whose first word is a head for the others, as {@code head.word}. */
  static Set<String> headed(String resource) {
    return lines(resource)
        .map(line -> List.of(line.split("\\s+")))
        .flatMap(
            words -> words.subList(1, words.size()).stream().map(word -> words.get(0) + "." + word))
        .collect(Collectors.toUnmodifiableSet());
  }

  static Stream<String> lines(String resource) {
    return SqlScript.read(WordList.class, resource)
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("#") && !line.isEmpty());
  }
}
