package tidemark.api.queries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tidemark.api.queries.SavedQuery.Parameter;

/**
 * What a parameter's text must look like, and the value it stands for. Reading is strict: a guess
 * at what somebody meant would answer another question than the one asked. Immutable. Thread-safe.
 */
enum ParameterType {
  TEXT(false, "text") {
    @Override
    Optional<Object> read(String text) {
      return text.length() <= TEXT_LENGTH_MAX ? Optional.of(text) : Optional.empty();
    }

    @Override
    String expected(String found) {
      return "a text of at most " + TEXT_LENGTH_MAX + " characters";
    }
  },

  INTEGER(true, "1") {
    @Override
    Optional<Object> read(String text) {
      if (!INTEGER_SHAPE.matcher(text).matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(Long.parseLong(text));
      } catch (NumberFormatException e) {
        return Optional.empty(); // nineteen digits may still be too many
      }
    }

    @Override
    String expected(String found) {
      return INTEGER_SHAPE.matcher(found).matches()
          ? "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE
          : "a whole number such as 42";
    }
  },

  DECIMAL(true, "1.0") {
    @Override
    Optional<Object> read(String text) {
      if (!DECIMAL_SHAPE.matcher(text).matches()) {
        return Optional.empty();
      }
      BigDecimal value = new BigDecimal(text);
      return value.precision() <= DECIMAL_DIGITS_MAX && value.scale() <= DECIMAL_DIGITS_MAX
          ? Optional.of(value)
          : Optional.empty();
    }

    @Override
    String expected(String found) {
      return "a decimal number such as 0.25, of at most " + DECIMAL_DIGITS_MAX + " digits";
    }
  },

  BOOLEAN(false, "true") {
    @Override
    Optional<Object> read(String text) {
      return switch (text) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    @Override
    String expected(String found) {
      return "true or false";
    }
  },

  DATE(true, "2026-02-16") {
    @Override
    Optional<Object> read(String text) {
      if (!DATE_SHAPE.matcher(text).matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(LocalDate.parse(text, STRICT_DATE));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    @Override
    String expected(String found) {
      return DATE_SHAPE.matcher(found).matches()
          ? "a day that the calendar has, such as 2026-02-28"
          : "a date such as 2026-02-28";
    }
  },

  /** An ISO week; its value is the text itself, which sorts as the weeks do. */
  WEEK(true, "2026-W08") {
    @Override
    Optional<Object> read(String text) {
      if (!WEEK_SHAPE.matcher(text).matches()) {
        return Optional.empty();
      }
      int week = Integer.parseInt(text.substring(6));
      return week >= 1 && week <= weeksOf(text) ? Optional.of(text) : Optional.empty();
    }

    @Override
    String expected(String found) {
      return WEEK_SHAPE.matcher(found).matches()
          ? "an ISO week from W01 to W" + weeksOf(found) + ", as " + found.substring(0, 4) + " has"
          : "an ISO week such as 2026-W08";
    }

    private int weeksOf(String text) {
      // The fourth of January always lies in its year's first ISO week.
      LocalDate inFirstWeek = Year.of(Integer.parseInt(text.substring(0, 4))).atDay(4);
      return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum();
    }
  },

  COUNTRY(false, "CN") {
    @Override
    Optional<Object> read(String text) {
      return COUNTRY_SHAPE.matcher(text).matches()
          ? Optional.of(text.toUpperCase(Locale.ROOT))
          : Optional.empty();
    }

    @Override
    String expected(String found) {
      return "two letters of ISO 3166, such as CN";
    }
  };

  private static final int TEXT_LENGTH_MAX = 10_000;

  /** The widest DECIMAL the engine has. */
  private static final int DECIMAL_DIGITS_MAX = 38;

  private static final Pattern INTEGER_SHAPE = Pattern.compile("-?[0-9]{1,19}");
  private static final Pattern DECIMAL_SHAPE = Pattern.compile("-?[0-9]{1,38}(\\.[0-9]{1,38})?");
  private static final Pattern DATE_SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern WEEK_SHAPE = Pattern.compile("[0-9]{4}-W[0-9]{2}");
  private static final Pattern COUNTRY_SHAPE = Pattern.compile("[A-Za-z]{2}");
  private static final DateTimeFormatter STRICT_DATE =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

  private final boolean ordered;
  private final String sample;

  ParameterType(boolean ordered, String sample) {
    this.ordered = ordered;
    this.sample = sample;
  }

  /** The value; empty where the text isn't one of this type. */
  abstract Optional<Object> read(String text);

  /** What would have been accepted instead of {@code found}. */
  abstract String expected(String found);

  /** Whether a minimum and a maximum make sense. */
  boolean isOrdered() {
    return ordered;
  }

  /** The name in heads and messages. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ParameterType::word).toList();
  }

  static Optional<ParameterType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** Some value that the parameter takes, to plan a statement with. */
  static String sample(Parameter parameter) {
    return parameter.allowed().stream()
        .findFirst()
        .or(parameter::minimum)
        .or(parameter::maximum)
        .orElseGet(() -> of(parameter.type()).orElseThrow().sample);
  }

  /** Compares two values that {@link #read} of one type gave; 0.50 and 0.5 are the same. */
  static int compare(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return a.compareTo(b);
    }
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return a.compareTo(b);
    }
    if (left instanceof LocalDate a && right instanceof LocalDate b) {
      return a.compareTo(b);
    }
    return left.toString().compareTo(right.toString());
  }
}
