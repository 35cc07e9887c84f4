package tidemark.deploy.prompt.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.deploy.prompt.text.Token.Kind;

class TokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "week        | WORD week",
        "'it''s; so' | STRING 'it''s; so'",
        "E'it\\'s'   | STRING E'it\\'s'",
        "$$a; b$$    | STRING $$a; b$$",
        "$t$ $$ $t$  | STRING $t$ $$ $t$",
        "\"a \"\"b\" | NAME \"a \"\"b\"",
        "1.5e-3      | NUMBER 1.5e-3",
        "0x1F        | NUMBER 0x1F",
        ":week       | PARAMETER :week",
        "$1          | PARAMETER $1",
        "::          | SYMBOL ::",
        "/* a /* b */ c */ | COMMENT /* a /* b */ c */",
        "华龙证券     | WORD 华龙证券",
      })
  void each_piece_is_known_by_its_kind(String text, String expected) {
    assertThat(kinds(text)).isEqualTo(expected);
  }

  @Test
  void a_cast_is_no_parameter_and_a_line_comment_ends_with_its_line() {
    assertThat(kinds("a::int -- b\nc"))
        .isEqualTo("WORD a, SYMBOL ::, WORD int, COMMENT -- b, WORD c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'open", "\"open", "/* open /* */", "$$ open", "e'open\\'"})
  void what_lacks_its_end_is_not_closed(String text) {
    List<Token> tokens = Tokens.of(text);

    assertThat(tokens).hasSize(1);
    assertThat(tokens.get(0).closed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"select a.\"b\", 'c' -- d\n from (x) where y = $1;", "\\ § $ : ' \" /* ", "e'\\"})
  void the_tokens_are_the_text_again(String text) {
    assertThat(Tokens.of(text).stream().map(Token::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private static String kinds(String text) {
    return Tokens.of(text).stream()
        .filter(token -> token.kind() != Kind.SPACE)
        .map(token -> token.kind() + " " + token.text())
        .collect(Collectors.joining(", "));
  }
}
