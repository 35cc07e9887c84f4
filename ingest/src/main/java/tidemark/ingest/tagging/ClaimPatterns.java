package tidemark.ingest.tagging;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What claims on tokens look like in English, Chinese and Portuguese. Precision goes before recall:
 * what may be read in another way isn't a claim. Stateless. Thread-safe.
 *
 * <p>Groups: {@code number}; {@code unit}; {@code by} (what a growth is measured against); {@code
 * verb} (grew, fell); {@code of} (how many places there are).
 */
final class ClaimPatterns {
  private static final String ABOUT =
      "(?:about |around |nearly |almost |roughly |some |over |more than |cerca de |quase |mais de |aproximadamente )?";
  private static final String CHINESE_ABOUT =
      "(?:了|至|到|约|近|逾|超过|超|突破|已|达到|达|高达|首次|为|是|升至|增至|提升至|上升至|增长至|降至|下降至|下滑至|回落至|跌至)*";
  private static final String CHINESE_UNIT = "(?<unit>(?:十|百|千)?万亿|(?:十|百|千)?亿|百万|千万)";
  private static final String PORTUGUESE_UNIT =
      "(?<unit>mil milhões|milh(?:ão|ões)|bilh(?:ão|ões)|bili(?:ão|ões)|trilh(?:ão|ões)|mi\\b|bi\\b|tri\\b)";
  private static final String CHINESE_USE = "(?:总)?(?:调用量|消耗量|使用量|用量|处理量|消耗)";
  private static final String PERCENT = "\\s?(?:%|percent\\b|per cent\\b|por cento\\b)";

  /** In small letters: one of them stands wherever {@link #PERCENT} does. */
  static final List<String> PERCENT_WORDS = List.of("%", "percent", "per cent", "por cento");

  /** What a number of tokens isn't followed by where the word itself stands before it. */
  private static final String NOT_OF_OTHERS = "(?!\\s?(?:元|美元|次|人|家|个?\\s?tokens?|个?词元))";

  /** A count of tokens behind words that say what was counted. */
  private static final String CHINESE_TOKENS_COUNTED =
      CHINESE_ABOUT + "\\s?" + Figure.NUMBER + "\\s?" + CHINESE_UNIT + NOT_OF_OTHERS;

  /** One of them stands wherever {@link #CHINESE_UNIT} does. */
  private static final List<String> CHINESE_UNIT_WORDS = List.of("亿", "百万", "千万");

  /** A number of tokens. */
  static final List<ClaimForm> TOKENS =
      List.of(
          ClaimForm.of(
              List.of("tokens"),
              "(?<![\\d.,$€£¥])\\b"
                  + Figure.NUMBER
                  + "\\s?(?<unit>million|billion|trillion|quadrillion|mn|bn|tn|[mbt])\\s+(?:ai |llm |weekly |daily |monthly )?tokens\\b"),
          ClaimForm.of(
              List.of("illion", "mn", "bn", "tn"),
              "\\btokens?\\b[^\\d,.:;$€£¥%]{0,50}?\\b(?:to|reached|reaches|hit|hits|topped|exceeded|passed|surpassed|totall?ed|was|is|were|at)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + "\\s?(?<unit>million|billion|trillion|quadrillion|mn|bn|tn)\\b(?=\\s*(?:[,.;)]|$)|\\s(?:an?|per|each|every|in|on|for|last|this|during)\\s)"),
          ClaimForm.withCommas(
              List.of("milh", "bilh", "bili", "trilh", " mi", " bi", " tri"),
              "\\btokens\\b[^\\d,.:;$€£¥%]{0,50}?\\b(?:chegou a|chegaram a|superou|ultrapassou|passou de|atingiu|alcançou|somou|foi de|é de|era de|ficou em)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + "\\s"
                  + PORTUGUESE_UNIT
                  + "(?!\\s+d[eo]s?\\b)"),
          ClaimForm.withCommas(
              List.of("milh", "bilh", "bili", "trilh", " mi ", " bi ", " tri "),
              "(?<![\\d.,$€£¥])\\b"
                  + Figure.NUMBER
                  + "\\s"
                  + PORTUGUESE_UNIT
                  + "\\s+de\\s+tokens\\b"),
          ClaimForm.of(
              CHINESE_UNIT_WORDS,
              "(?<![\\d.,$€£¥])"
                  + Figure.NUMBER
                  + "\\s?"
                  + CHINESE_UNIT
                  + "\\s?(?:个|枚)?\\s?(?:tokens?|词元)"),
          ClaimForm.of(
              CHINESE_UNIT_WORDS,
              "(?:tokens?|词元)\\s?的?(?:周|日均|日|月均|月|每周|每日|每天)?(?:均)?"
                  + CHINESE_USE
                  + CHINESE_TOKENS_COUNTED),
          ClaimForm.of(
              CHINESE_UNIT_WORDS,
              "(?:处理|消耗|调用|使用|吞吐|生成)(?:的|了)?\\s?(?:tokens?|词元)(?:总量|总数|数量|量|数)?"
                  + CHINESE_TOKENS_COUNTED),
          ClaimForm.of(
              CHINESE_UNIT_WORDS, "(?:周|日均|月均|月度)" + CHINESE_USE + CHINESE_TOKENS_COUNTED));

  private static final String USE =
      "(?:tokens?(?: usage| use| volume| consumption| traffic| throughput)?|llm usage|api calls)\\b";

  /** Whose the tokens are, right behind their share. */
  private static final String OF_A_COUNTRY =
      "(?=(?:Chinese|American|US|U\\.S\\.|European|Japanese|Korean|Indian|Brazilian)\\b)";

  /** A share of tokens. */
  static final List<ClaimForm> SHARE =
      List.of(
          ClaimForm.of(
              List.of("share", "slice"),
              "\\b(?:share|slice)\\b[^.;%\\d]{0,60}?(?:\\bfrom\\s+[\\d.]+"
                  + PERCENT
                  + "\\s+)?\\b(?:of|at|to|reached|hit|was|is)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT),
          ClaimForm.of(
              List.of(" of "),
              "\\b(?:account(?:s|ed|ing)? for|ma[dk]e(?:s|ing)? up|represent(?:s|ed|ing)?|captur(?:es|ed|ing)|h[eo]ld(?:s|ing)?|t(?:ook|akes?|aken|aking)|w(?:on|ins?|inning)|dr(?:ew|aws?)|ha[ds]|have|command(?:s|ed|ing)?|contribut(?:es|ed|ing)|generat(?:es|ed|ing)|claim(?:s|ed|ing)?|absorb(?:s|ed|ing)?|receiv(?:es|ed|ing)|attract(?:s|ed|ing)?)\\s+(?:a (?:combined|total) )?"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT
                  + " of (?:[a-z']+[ -]){0,4}?"
                  + USE),
          ClaimForm.of(
              List.of("share of"),
              "(?<![\\d.])" + Figure.NUMBER + PERCENT + " share of (?:[a-z']+[ -]){0,4}?" + USE),
          ClaimForm.of(
              List.of(" of "),
              "(?<![\\d.])"
                  + Figure.NUMBER
                  + PERCENT
                  + " of (?:[a-z']+[ -]){0,4}?"
                  + USE
                  + "[^.;:,%\\d]{0,40}?\\b(?:(?:went|go|goes|flowed|flows?|belonged|belongs?) to|(?:came|comes?) from|(?:ran|runs?) on|(?:was|were|is|are) (?:from )?"
                  + OF_A_COUNTRY
                  + ")"),
          ClaimForm.of(
              List.of("token", "calls", "usage"),
              "\\b"
                  + USE
                  + "\\s(?:was|were|is|are)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT
                  + "\\s"
                  + OF_A_COUNTRY),
          ClaimForm.of(
              List.of("占比", "份额", "占有率"),
              "(?:占比|份额|占有率)(?:(?:由|从)\\s?[\\d.]+%)?"
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?%"),
          ClaimForm.of(
              List.of("来自", "流向", "归"),
              "(?:tokens?|词元|用量|消耗量)[^\\d,，。;%]{0,8}?"
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?%的?(?:来自|流向|归)"),
          ClaimForm.of(
              List.of("以"),
              "以" + CHINESE_ABOUT + Figure.NUMBER + "\\s?%的[^\\d,，。;%]{0,12}?(?:份额|占比|占有率)"),
          ClaimForm.of(
              List.of("贡献", "拿下", "占据", "占有", "包揽", "承担", "拥有", "获得", "占了"),
              "(?:贡献|拿下|占据|占有|包揽|承担|拥有|获得|占了)"
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?%的[^\\d,，。;%]{0,12}?(?:tokens?|词元|调用量|用量)"),
          ClaimForm.of(
              List.of("占"),
              "占(?:据|到)?(?:了)?(?:全球|全平台|平台|总体|全部|整体|总量|总)(?:总量|总数|用量)?的?"
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?%"),
          ClaimForm.of(
              List.of("占"),
              "占(?:据)?[^\\d,，。;]{0,16}?(?:tokens?|词元|调用量|用量)[^\\d,，。;]{0,6}?的?"
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?%"),
          ClaimForm.withCommas(
              List.of("quota", "fatia", "participação", "parcela"),
              "\\b(?:quota|fatia|participação|parcela)\\b[^.;%\\d]{0,60}?(?:\\bde\\s+[\\d,]+"
                  + PERCENT
                  + "\\s+)?\\b(?:de|em|para|atingiu|alcançou)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT),
          ClaimForm.withCommas(
              List.of(" d"),
              "\\b(?:representa\\p{L}*|responde\\p{L}* por|corresponde\\p{L}* a|concentra\\p{L}*|detém|detêm|detinha|tem|têm|tinham?|com|fic(?:ou|aram) com|abocanh(?:a|am|ou|aram)|soma(?:m|ram)?|somou|reúnem?|reuniu|domina(?:m|ram)?|dominou|gera(?:m|ram)?|gerou)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT
                  + " d[oae]s? (?:\\p{L}+ ){0,4}?(?:tokens|chamadas (?:de|à|a) api)\\b"),
          ClaimForm.withCommas(
              List.of(" d"),
              "(?<![\\d,])"
                  + Figure.NUMBER
                  + PERCENT
                  + " d[oae]s? (?:\\p{L}+ ){0,4}?(?:tokens|chamadas (?:de|à|a) api)\\b[^.;:,%\\d]{0,40}?\\b(?:foram para|vão para|vieram d[eoa]s?|vêm d[eoa]s?|são d[eoa]s?|ficaram com|pertencem a)(?![\\p{L}])"));

  private static final String CHINESE_VERB =
      "增长|上升|提升|提高|增加|上涨|大增|激增|猛增|暴增|暴涨|大涨|飙升|攀升|回升|涨幅|增幅|增速|增|下降|减少|下滑|下跌|降低|回落|骤降|跌幅|降幅|降";

  /** How much more or fewer tokens than before. */
  static final List<ClaimForm> GROWTH =
      List.of(
          ClaimForm.of(
              List.of("week", "wow", "w/w", "year", "yoy", "y/y", "month", "mom", "m/m"),
              "\\b(?<verb>grew|rose|risen|grown|up|increased|jumped|leapt|surged|soared|climbed|gained|expanded|fell|fallen|dropped|declined|down|decreased|slid|slipped|sank|shrank|plunged|tumbled|jump|rise|increase|surge|growth|drop|fall|decline)\\s+(?:by |of )?"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT
                  + "\\s*(?:,\\s*)?(?<by>(?:week|month|year)[- ](?:over|on)[- ](?:week|month|year)|wow|yoy|mom|w/w|m/m|y/y|(?:from|compared (?:with|to)|versus|vs\\.?|against|over|on) (?:the|a) (?:(?:previous|prior|preceding|last) (?:week|month|year)|(?:week|month|year) (?:earlier|ago|before)))\\b"),
          ClaimForm.of(
              List.of("week", "year", "month"),
              "(?<![\\d.])"
                  + Figure.NUMBER
                  + PERCENT
                  + "\\s(?<by>(?:week|month|year)[- ](?:over|on)[- ](?:week|month|year))\\s(?<verb>jump|rise|increase|surge|gain|growth|drop|fall|decline)\\b"),
          ClaimForm.of(
              List.of("环比", "同比"),
              "(?<by>周环比|月环比|环比|同比)(?:上周)?(?:大幅|大)?(?<verb>"
                  + CHINESE_VERB
                  + ")"
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?%"),
          ClaimForm.of(
              List.of("较", "相比", "比上", "比前", "比去年"),
              "(?:较|相比|比)(?<by>(?:上|前)一?(?:个)?(?:周|月|年)|去年同期|上年同期|去年)(?:的)?(?:大幅|大)?(?<verb>"
                  + CHINESE_VERB
                  + ")"
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?%"),
          ClaimForm.withCommas(
              List.of("semana", "homólogos", " an", "mês", "mensal"),
              "\\b(?<verb>cresceu|cresceram|subiu|subiram|aumentou|aumentaram|avançou|avançaram|saltou|saltaram|disparou|dispararam|alta|aumento|crescimento|caiu|caíram|recuou|recuaram|diminuiu|diminuíram|encolheu|queda|recuo|cair|recuar|diminuir|subir|crescer|aumentar|avançar)\\s+(?:de )?"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT
                  + "\\s+(?<by>(?:face|em relação|frente|ante|sobre|contra|na comparação com|comparad[oa]s? (?:a|com))(?: [àao]| ao)? (?:semana|mês|ano) (?:anterior|passad[oa])|n[ao] comparação (?:semanal|mensal|anual)|na semana|no mês|no ano|(?:em|n)\\s?uma? (?:semana|mês|ano)|em termos homólogos)\\b"));

  static final Pattern FALLING =
      pattern(
          "fell|fallen|dropped|declined|down|decreased|slid|slipped|sank|shrank|plunged|tumbled|drop|fall|decline"
              + "|下降|减少|下滑|下跌|降低|回落|骤降|跌幅|降幅|降"
              + "|caiu|caíram|recuou|recuaram|diminuiu|diminuíram|encolheu|queda|recuo|cair|recuar|diminuir");
  static final Pattern BY_YEAR = pattern("year|yoy|y/y|同比|年|homólogos|\\bano|anual");
  static final Pattern BY_MONTH = pattern("month|mom|m/m|月|mês|mensal");
  static final Pattern BY_WEEK = pattern("week|wow|w/w|周|semana");

  private static final String COUNT =
      "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|um|uma|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|[一两二三四五六七八九十])";

  /** Places among the first ones. */
  static final List<ClaimForm> PLACES =
      List.of(
          ClaimForm.of(
              List.of("top "),
              "\\b(?<number>"
                  + COUNT
                  + ") (?:of|(?:[\\p{L}'-]+ ){0,4}?(?:in|among|within|inside|made|reached|entered)) (?:the )?(?:\\p{L}+(?:'s)? ){0,2}?top (?<of>"
                  + COUNT
                  + ")\\b"),
          ClaimForm.of(
              List.of(" of "),
              "\\b(?<number>"
                  + COUNT
                  + ") of (?:the )?(?:\\p{L}+(?:'s)? ){0,2}?(?<of>"
                  + COUNT
                  + ") (?:most[- ](?:used|popular|called)|busiest|leading|largest|biggest) "),
          ClaimForm.of(
              List.of("前"),
              "前(?<of>"
                  + COUNT
                  + ")(?:名|大|位|强|款)?(?:的)?(?:模型)?(?:之中|当中|中|里)?[,，]?(?:有|其中)?(?<number>"
                  + COUNT
                  + ")(?:席|款|个|名|位)(?:模型)?(?:均)?(?:是|为|来自|属于)"),
          ClaimForm.of(
              List.of("前"),
              "占(?:据)?(?:了)?[^\\d,，。;]{0,8}?前(?<of>"
                  + COUNT
                  + ")(?:名|大|位|强)?(?:模型|席位|榜单)?(?:中|里)?的(?<number>"
                  + COUNT
                  + ")(?:席|款|个|名|位)"),
          ClaimForm.of(
              List.of("前"),
              "(?<![第一二三四五六七八九十\\d])(?<number>"
                  + COUNT
                  + ")(?:款|个|家)[^\\d,，。;]{0,10}?(?:跻身|进入|位列|入围|入列|位居|挤进|闯入|杀入|登上)[^\\d,，。;]{0,16}?前(?<of>"
                  + COUNT
                  + ")(?![一二三四五六七八九十\\d])"),
          // All of the first ones: both numbers are the same.
          ClaimForm.of(
              List.of("包揽"),
              "包揽[^\\d,，。;]{0,16}?前(?=(?<number>"
                  + COUNT
                  + "))(?<of>"
                  + COUNT
                  + ")(?![一二三四五六七八九十\\d])(?!.{0,20}?(?:席|款))"),
          ClaimForm.of(
              List.of("前"),
              "前(?<of>"
                  + COUNT
                  + ")(?:名|大|位|强|款)?(?:的)?(?:模型|席位)?(?:之中|当中|榜单中|中|里)[,，]?[^\\d,，。;]{0,12}?(?:占据|占了|占|包揽|拿下|独占)(?:了|其中)?(?<number>"
                  + COUNT
                  + ")(?:席|款|个|名|位)"),
          ClaimForm.of(
              List.of(" dos ", " das ", "entre"),
              "\\b(?<number>"
                  + COUNT
                  + ") (?:(?:\\p{L}+ ){0,3}?entre )?(?:d)?[oa]s (?<of>"
                  + COUNT
                  + ") (?:(?:modelos )?(?:mais usad[oa]s|mais utilizad[oa]s)|primeir[oa]s)"));

  /** What tells that tokens are used, and not learned from or paid for. */
  static final Sign USED =
      Sign.of(
          "\\bprocess(?:ed|es|ing)?\\b|\\bconsum(?:ed|es|ing|ption)\\b|\\busage\\b|\\bserved\\b|\\bserves\\b|\\bhandl(?:ed|es|ing)\\b|\\bopenrouter\\b|\\bprocessou\\b|\\bprocessaram\\b|\\bprocessad[oa]s\\b|\\bconsumiu\\b|\\bconsumiram\\b|\\bconsumid[oa]s\\b|\\bconsumo\\b|\\butilização\\b|调用|消耗|使用量|用量|处理");

  static final Sign TOKEN_WORD = Sign.of("(?<![a-z])tokens?(?![a-z])|词元");

  /** In small letters: one of them stands wherever {@link #TOKEN_USE} does, and is sooner found. */
  static final List<String> TOKEN_USE_WORDS =
      List.of("token", "词元", "用量", "api calls", "llm usage", "chamadas ");

  static final Sign TOKEN_USE =
      Sign.of("token|词元|调用量|用量|\\bapi calls\\b|\\bllm usage\\b|\\bchamadas (?:de|à|a) api\\b");

  static final Sign WEEKLY =
      Sign.of(
          "\\bweekly\\b|\\b(?:per|a|each|every|this|last|the|same|single|one|that) week\\b|\\bweek of\\b|周token|周词元|周调用|周消耗|周处理|周均?使用|周用量|每周|一周|单周|本周|上周|当周|\\bsemana(?:l|is|lmente)\\b|\\b(?:por|na|n?esta|n?uma|a cada|cada) semana\\b|\\bsemana (?:de|passada)\\b");
  static final Sign DAILY =
      Sign.of(
          "\\bdaily\\b|\\b(?:per|a|each|every) day\\b|日均|每日|每天|单日|日token|日调用|日消耗|日处理|\\bdiári[oa]s?\\b|\\bdiariamente\\b|\\b(?:por|ao|a cada|cada) dia\\b|\\btodos os dias\\b");
  static final Sign MONTHLY =
      Sign.of(
          "\\bmonthly\\b|\\b(?:per|a|each|every|last|this) month\\b|每月|单月|月均|月调用|月消耗|月处理|\\bmensa(?:l|is|lmente)\\b|\\b(?:por|ao|a cada) mês\\b");

  /** In the whole sentence: it isn't about use, or isn't certain. */
  static final Sign NOT_A_CLAIM =
      Sign.of(
          "\\bcontext|\\bwindow|\\b(?:pre-?)?train|\\bcorpus|\\bcorpora\\b|\\bdata ?sets?\\b|fine-?tun|\\bparam|\\blimit|\\bquota of requests|\\bfree\\b|\\bcredits?\\b|\\bbudget|per second|per minute|/s\\b|per (?:1 ?)?m(?:illion)?\\b|per billion|\\bpric|\\bcosts?\\b|\\bfees?\\b"
              + "|\\bexpect|\\bforecast|\\bpredict|\\bproject(?:ed|s|ions?)\\b|\\bcould\\b|\\bmight\\b|(?<!in )\\bmay (?!\\d)[a-z]|\\bwould\\b|\\bwill\\b|\\bby 20\\d\\d\\b|\\btarget|\\bplan(?:s|ned)?\\b|\\baims?\\b|\\bif\\b|\\bnot\\b|n't\\b|\\bnever\\b|\\bdeni|\\bless than\\b|\\bfewer than\\b|\\bup to\\b|\\bmaximum\\b|\\bbenchmark|\\b(?:is|are) seen\\b|\\bset to\\b|\\bpoised\\b|\\bper (?:request|task|prompt)\\b|\\bcrypto|\\bcripto|\\bbitcoin|\\bblockchain"
              + "|上下文|窗口|训练|语料|数据集|参数|每百万|/百万|价格|定价|元/|计费|免费|赠送|额度|限额|上限|每秒|每分钟|预计|有望|预测|将达|将超|望达|目标|计划|如果|若|或将|可能|不足|并非|没有|未能|尚未|单次|每次|人均|加密|比特币|区块链|不到|未达|低于|能否|是否"
              + "|\\bcontexto|\\bjanela|\\btrein|\\bparâmetro|\\bpor milhão|\\bpreço|\\bcusta|\\bcustos?\\b|\\bcustou\\b|\\bgrátis|\\bgratuit|\\bcrédito|\\blimite|por segundo|por minuto|\\bprevê|\\bprevis|\\besper|\\bdever|\\bdeve\\b|\\bpode|\\bvai (?!para)|\\bvão (?!para)|\\bpoder|\\baté 20\\d\\d|\\bmeta de\\b|\\bnão\\b|\\bnunca\\b|\\bmenos de\\b|\\bse (?:o|a|os|as)\\b");

  /** In the figure's own clause: it is about money, people or the like. */
  static final Sign OF_SOMETHING_ELSE =
      Sign.of(
          "\\$|€|£|¥|\\brevenue|\\bsales\\b|\\bprofit|\\busers?\\b|\\bmarket cap|\\bshares\\b|\\bstock|\\bstake|\\bstaff|\\bemployees|\\bcached?\\b|营收|收入|利润|用户|人员|费用|成本|市值|毛利|股|[\\d亿万美欧日]元|\\breceita|\\bvendas\\b|\\blucro|\\butilizador|\\busuário|\\bações\\b|\\bfuncionários");

  /** After these the figure is somebody else's than the one named before. */
  static final Sign AGAINST =
      Sign.of(
          "\\bagainst\\b|\\bcompared\\b|\\bversus\\b|\\bvs\\b|\\bthan\\b|\\bwhile\\b|\\bwhereas\\b|\\bcontra\\b|\\benquanto\\b|\\bcomparad[oa]s?\\b|对比|而|高于|低于");

  /** A sentence that begins so tells in its second clause whose the figure is. */
  static final Pattern OF_WHAT_FOLLOWS = pattern("^(?:with|com)\\b");

  private ClaimPatterns() {}

  static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
