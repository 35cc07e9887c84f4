package tidemark.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

class TrinoLiteralsTest {
  @Test
  void a_value_keeps_the_type_that_it_binds_as() {
    List<Object> values =
        Arrays.asList(
            5,
            5L,
            new BigDecimal("1.50"),
            new BigInteger("12345678901234567890"),
            0.5,
            true,
            LocalDate.of(2026, 2, 16),
            LocalDateTime.of(2026, 2, 16, 1, 2, 3, 4_000),
            OffsetDateTime.parse("2026-02-16T08:00:00+08:00"),
            null);

    assertThat(TrinoLiterals.filled("$1,$2,$3,$4,$5,$6,$7,$8,$9,$10", values))
        .isEqualTo(
            "INTEGER '5',BIGINT '5',DECIMAL '1.50',DECIMAL '12345678901234567890',DOUBLE '0.5',"
                + "true,DATE '2026-02-16',TIMESTAMP '2026-02-16 01:02:03.000004',"
                + "TIMESTAMP '2026-02-16 00:00:00.000000 UTC',NULL");
  }

  @Test
  void a_text_can_not_end_its_quotes() {
    assertThat(TrinoLiterals.filled("x = $1", List.of("a' OR '' = '$1")))
        .isEqualTo("x = 'a'' OR '''' = ''$1'");
  }

  @Test
  void marks_inside_quotes_stay() {
    assertThat(TrinoLiterals.filled("'$1' \"$1\" $1", List.of("a"))).isEqualTo("'$1' \"$1\" 'a'");
  }

  @Test
  void a_list_is_an_array() {
    assertThat(TrinoLiterals.filled("$1", List.of(List.of(1L, 2L))))
        .isEqualTo("ARRAY[BIGINT '1', BIGINT '2']");
  }

  @Test
  void the_number_of_LIMIT_is_plain_and_from_0() {
    assertThat(TrinoLiterals.filled("OFFSET $1\nLIMIT $2", List.of(2L, 10)))
        .isEqualTo("OFFSET 2\nLIMIT 10");

    TidemarkException failure =
        catchThrowableOfType(
            TidemarkException.class, () -> TrinoLiterals.filled("LIMIT $1", List.of(-1L)));
    assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(failure.detail()).contains("Parameter 1 is the number of LIMIT");
  }
}
