package tidemark.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidemark.ingest.mapping.ValueType;

/**
 * A fact column in a draft: its keys, and what its owner should know. Immutable.
 *
 * @param keys of the mapping, in order; the column alone where there is no other
 * @param remarks a sentence each
 */
record DraftColumn(Map<String, String> keys, List<String> nulls, List<String> remarks) {
  DraftColumn {
    keys = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    nulls = List.copyOf(nulls);
    remarks = List.copyOf(remarks);
  }

  static DraftColumn of(Assignment.Guess guess, ValueType type) {
    ColumnProfile profile = guess.profile();
    Map<String, String> keys = new LinkedHashMap<>();
    List<String> remarks = new ArrayList<>();
    keys.put("column", profile.name());
    if (type.isTime()) {
      addTime(profile, type, keys, remarks);
    } else if (type.isNumber()) {
      addNumber(profile, type, keys, remarks);
    }
    return new DraftColumn(keys, profile.nulls(), remarks);
  }

  private static void addTime(
      ColumnProfile profile, ValueType type, Map<String, String> keys, List<String> remarks) {
    Optional<DayGuess> day = DayGuess.of(profile);
    if (day.isEmpty()) {
      remarks.add("no format that most values have was found: name it (format: d/m/y)");
      return;
    }
    day.get().format().ifPresent(format -> keys.put("format", format));
    day.get().doubt().ifPresent(remarks::add);
    if (type == ValueType.INSTANT && day.get().hasTime() && !day.get().hasOffset()) {
      remarks.add(
          "its times have no offset: name their zone (zone: Asia/Shanghai), else UTC is taken and"
              + " only the day is trusted");
    }
  }

  private static void addNumber(
      ColumnProfile profile, ValueType type, Map<String, String> keys, List<String> remarks) {
    NumberGuess number = NumberGuess.ofCount(profile, type == ValueType.COUNT);
    number.locale().ifPresent(locale -> keys.put("locale", locale));
    if (!number.units().isEmpty()) {
      remarks.add("units in its values: " + String.join(", ", number.units()));
    }
    if (type == ValueType.COUNT) {
      UnitWords.ofCount(profile.name()).ifPresent(unit -> keys.put("unit", unit));
    }
    if (type == ValueType.PRICE_PER_MILLION || type == ValueType.PRICE_PER_TOKEN) {
      keys.put("unit", UnitWords.ofPrice(profile, type));
      remarks.add("US dollars are meant");
    }
  }
}
