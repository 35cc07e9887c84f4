package tidemark.ingest.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped words find, and what they must not find. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DictionaryTest {
  private Dictionary dictionary = new Dictionary(List.of());

  @BeforeAll
  void read(@TempDir Path folder) throws SQLException {
    dictionary = ShippedDictionary.read(folder);
  }

  private String found(String text) {
    FoldedText folded = FoldedText.of(text);
    return dictionary.find(folded).stream()
        .flatMap(
            mention ->
                mention.aliases().stream()
                    .map(
                        alias ->
                            alias.target() + "=" + folded.original(mention.begin(), mention.end())))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // Bounds of words, in scripts that have them.
        "US tariffs on USB sticks and metadata|US=US",
        "Tell us of the meta and of metadata|",
        "Meta cuts jobs at META|meta=Meta meta=META",
        "the u.s. and the U.S.|US=U.S.",
        "Nigeria and Niger|NG=Nigeria NE=Niger",
        "China's lead; non-China; Chinas|CN=China CN=Chinas",
        "Indochina Chinatown|",
        "US-China trade|US=US CN=China",
        "Qwen3-Max beats GPT-5.2 and Grok4|qwen=Qwen openai=GPT-5 x-ai=Grok",
        "GPT-J isn't theirs, Claude Monet neither|",
        // Capitals.
        "TELL US MORE ABOUT THE FUTURE OF WORK|",
        "CHINA AND OPENAI IN TALKS|CN=CHINA openai=OPENAI",
        "turkey and china cups in jordan|",
        // Chinese has no bounds between words; longer words keep shorter ones away.
        "中国与美国的AI竞赛|CN=中国 US=美国",
        "中美大模型商业化进程|CN=中美 US=中美",
        "发展中国家与内蒙古|",
        "其中国产芯片占比提升|semiconductors=芯片",
        "印度尼西亚、印度洋和印度|ID=印度尼西亚 IN=印度",
        "南美国家|",
        "中美洲的今日本报|",
        "我国大模型|CN=我国",
        "月之暗面发布Kimi K2，智谱发布GLM-5|moonshotai=月之暗面 moonshotai=Kimi z-ai=智谱 z-ai=GLM-5",
        "阿里通义千问与腾讯混元|alibaba=阿里 qwen=通义千问 tencent=腾讯 tencent=混元",
        "一个字节的装饰品可灵活|",
        "云计算与AI芯片行业周报|cloud-computing=云计算 ai-chips=AI芯片",
        "人工智能在德国护理行业中的应用|DE=德国",
        // Japanese: runs of katakana are words.
        "マインドとインドとアメリカ|IN=インド US=アメリカ",
        // Portuguese, with and without accents.
        "Modelos chineses dos EUA e do Japão|CN=chineses US=EUA JP=Japão",
        "modelos chines e brasileiro no Japao|CN=chines BR=brasileiro JP=Japao",
        "Um relatório da América Latina sobre o Irã|IR=Irã",
        "A ira do peru|",
        "centros de dados em Moçambique|internet-data-centers=centros de dados MZ=Moçambique",
        "Meta de inflação no Brasil|BR=Brasil",
        // Spanish, French, German.
        "Estados Unidos y España|US=Estados Unidos ES=España",
        "La Chine et les États-Unis|CN=Chine US=États-Unis",
        "chinesische Modelle in Großbritannien für 5 US-Dollar|CN=chinesische GB=Großbritannien",
        "Chile, not Chileno|CL=Chile CL=Chileno",
        "New Mexico isn't Mexico|MX=Mexico",
        // One form of letters.
        "ＯｐｅｎＡＩ、Ｃｈｉｎａ|openai=ＯｐｅｎＡＩ CN=Ｃｈｉｎａ",
        "Japa\u0303o e Me\u0301xico|JP=Japa\u0303o MX=Me\u0301xico",
        "Z.ai’s GLM‑5|z-ai=Z.ai z-ai=GLM‑5",
        "😀China😀|CN=China",
      })
  void words_stand_for(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void letters_of_several_forms_lead_back_to_the_original() {
    Dictionary roman =
        new Dictionary(List.of(new Alias("医药II", "zh", "sector", "pharmaceuticals", false, 1)));
    FoldedText text = FoldedText.of("看好医药Ⅱ行业");

    assertThat(roman.find(text))
        .extracting(mention -> text.original(mention.begin(), mention.end()))
        .containsExactly("医药Ⅱ");
  }

  @Test
  void an_empty_dictionary_finds_nothing() {
    assertThat(new Dictionary(List.of()).find(FoldedText.of("China"))).isEmpty();
  }
}
