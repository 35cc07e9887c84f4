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
      "(?:了|至|到|约|近|超过|超|突破|已|达到|达|高达|首次|为|升至|增至|提升至|上升至|降至)*";
  private static final String CHINESE_UNIT = "(?<unit>(?:十|百|千)?万亿|(?:十|百|千)?亿|百万|千万)";
  private static final String PORTUGUESE_UNIT =
      "(?<unit>mil milhões|milh(?:ão|ões)|bilh(?:ão|ões)|bili(?:ão|ões)|trilh(?:ão|ões))";
  private static final String CHINESE_USE = "(?:总)?(?:调用量|消耗量|使用量|用量|处理量|消耗)";
  private static final String PERCENT = "\\s?(?:%|percent\\b|per cent\\b|por cento\\b)";

  /** A number of tokens. */
  static final List<ClaimForm> TOKENS =
      List.of(
          ClaimForm.of(
              List.of("tokens"),
              "(?<![\\d.,$€£¥])\\b"
                  + Figure.NUMBER
                  + "\\s?(?<unit>million|billion|trillion|quadrillion|mn|bn|tn|[mbt])\\s+(?:ai |llm |weekly |daily |monthly )?tokens\\b"),
          ClaimForm.withCommas(
              List.of("milh", "bilh", "bili", "trilh"),
              "(?<![\\d.,$€£¥])\\b"
                  + Figure.NUMBER
                  + "\\s"
                  + PORTUGUESE_UNIT
                  + "\\s+de\\s+tokens\\b"),
          ClaimForm.of(
              List.of("亿", "百万", "千万"),
              "(?<![\\d.,$€£¥])"
                  + Figure.NUMBER
                  + "\\s?"
                  + CHINESE_UNIT
                  + "\\s?(?:个|枚)?\\s?(?:tokens?|词元)"),
          ClaimForm.of(
              List.of("亿", "百万", "千万"),
              "(?:tokens?|词元)\\s?的?(?:周|日均|日|月均|月|每周|每日|每天)?(?:均)?"
                  + CHINESE_USE
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?"
                  + CHINESE_UNIT
                  + "(?!\\s?(?:元|美元|次|人|家|个?\\s?tokens?|个?词元))"),
          ClaimForm.of(
              List.of("亿", "百万", "千万"),
              "(?:周|日均|月均|月度)"
                  + CHINESE_USE
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?"
                  + CHINESE_UNIT
                  + "(?!\\s?(?:元|美元|次|人|家|个?\\s?tokens?|个?词元))"));

  private static final String USE =
      "(?:tokens?(?: usage| volume| consumption| traffic)?|llm usage|api calls)\\b";

  /** A share of tokens. */
  static final List<ClaimForm> SHARE =
      List.of(
          ClaimForm.of(
              List.of("share"),
              "\\bshare\\b[^.;%\\d]{0,60}?\\b(?:of|at|to|reached|hit|was|is)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT),
          ClaimForm.of(
              List.of(" of "),
              "\\b(?:account(?:s|ed|ing)? for|ma[dk]e(?:s|ing)? up|represent(?:s|ed|ing)?|captur(?:es|ed|ing)|h[eo]ld(?:s|ing)?)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT
                  + " of (?:[a-z']+[ -]){0,4}?"
                  + USE),
          ClaimForm.of(List.of("占比"), "占比" + CHINESE_ABOUT + "\\s?" + Figure.NUMBER + "\\s?%"),
          ClaimForm.of(List.of("份额"), "份额" + CHINESE_ABOUT + "\\s?" + Figure.NUMBER + "\\s?%"),
          ClaimForm.of(
              List.of("占"),
              "占(?:据)?[^\\d,，。;]{0,16}?(?:tokens?|词元|调用量|用量)[^\\d,，。;]{0,6}?的?"
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?%"),
          ClaimForm.withCommas(
              List.of("quota", "fatia", "participação", "parcela"),
              "\\b(?:quota|fatia|participação|parcela)\\b[^.;%\\d]{0,60}?\\b(?:de|em|para|atingiu|alcançou)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT),
          ClaimForm.withCommas(
              List.of("representa", "responde", "corresponde", "concentra", "detém", "detêm"),
              "\\b(?:representa\\p{L}*|responde\\p{L}* por|corresponde\\p{L}* a|concentra\\p{L}*|detém|detêm)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT
                  + " d[oae]s? (?:\\p{L}+ ){0,4}?(?:tokens|chamadas (?:de|à|a) api)\\b"));

  /** How much more or fewer tokens than before. */
  static final List<ClaimForm> GROWTH =
      List.of(
          ClaimForm.of(
              List.of("week", "wow", "year", "yoy", "month", "mom"),
              "\\b(?<verb>grew|rose|up|increased|jumped|surged|climbed|fell|dropped|declined|down|decreased)\\s+(?:by )?"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT
                  + "\\s*(?:,\\s*)?(?<by>week[- ](?:over|on)[- ]week|wow|year[- ](?:over|on)[- ]year|yoy|month[- ](?:over|on)[- ]month|mom|from the (?:previous|prior) week|from a week earlier|from a year earlier)\\b"),
          ClaimForm.of(
              List.of("环比", "同比"),
              "(?<by>周环比|环比|同比)(?:上周)?(?:大幅|大)?(?<verb>增长|上升|提升|增加|上涨|大增|激增|增|下降|减少|下滑|下跌|降)"
                  + CHINESE_ABOUT
                  + "\\s?"
                  + Figure.NUMBER
                  + "\\s?%"),
          ClaimForm.withCommas(
              List.of("semana", "homólogos", " ano", "mês"),
              "\\b(?<verb>cresceu|cresceram|subiu|subiram|aumentou|aumentaram|caiu|caíram|recuou|recuaram)\\s+"
                  + ABOUT
                  + Figure.NUMBER
                  + PERCENT
                  + "\\s+(?<by>face à semana anterior|em relação à semana anterior|na semana|em termos homólogos|em um ano|num ano|face ao mês anterior|em relação ao mês anterior)\\b"));

  static final Pattern FALLING =
      pattern("fell|dropped|declined|down|decreased|下降|减少|下滑|下跌|降|caiu|caíram|recuou|recuaram");
  static final Pattern BY_YEAR = pattern("year|yoy|同比|homólogos|\\bano");
  static final Pattern BY_MONTH = pattern("month|mom|mês");
  static final Pattern BY_WEEK = pattern("week|wow|周|semana");

  private static final String COUNT =
      "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|um|uma|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|[一两二三四五六七八九十])";

  /** Places among the first ones. */
  static final List<ClaimForm> PLACES =
      List.of(
          ClaimForm.of(
              List.of("top "),
              "\\b(?<number>"
                  + COUNT
                  + ") of (?:the )?(?:\\p{L}+(?:'s)? ){0,2}?top (?<of>"
                  + COUNT
                  + ")\\b"),
          ClaimForm.of(
              List.of("前"),
              "前(?<of>"
                  + COUNT
                  + ")(?:名|大|位|强|款)?(?:的)?(?:模型|席位)?(?:之中|当中|榜单中|中|里)[,，]?[^\\d,，。;]{0,12}?(?:占据|占了|占|包揽|拿下|独占)(?:了|其中)?(?<number>"
                  + COUNT
                  + ")(?:席|款|个|名|位)"),
          ClaimForm.of(
              List.of(" dos ", " das "),
              "\\b(?<number>"
                  + COUNT
                  + ") d[oa]s (?<of>"
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
          "\\bweekly\\b|\\b(?:per|a|each|every|this|last|the) week\\b|\\bweek of\\b|周token|周词元|周调用|周消耗|周均?使用|周用量|每周|一周|单周|本周|上周|当周|\\bsemana(?:l|is|lmente)\\b|\\b(?:por|na|n?esta|numa|a cada) semana\\b|\\bsemana (?:de|passada)\\b");
  static final Sign DAILY =
      Sign.of(
          "\\bdaily\\b|\\b(?:per|a|each|every) day\\b|日均|每日|每天|单日|日token|日调用|日消耗|\\bdiári[oa]s?\\b|\\bdiariamente\\b|\\b(?:por|ao|a cada) dia\\b");
  static final Sign MONTHLY =
      Sign.of(
          "\\bmonthly\\b|\\b(?:per|a|each|every|last|this) month\\b|每月|单月|月均|月调用|月消耗|\\bmensa(?:l|is|lmente)\\b|\\b(?:por|ao|a cada) mês\\b");

  /** In the whole sentence: it isn't about use, or isn't certain. */
  static final Sign NOT_A_CLAIM =
      Sign.of(
          "\\bcontext|\\bwindow|\\b(?:pre-?)?train|\\bcorpus|\\bcorpora\\b|\\bdata ?sets?\\b|fine-?tun|\\bparam|\\blimit|\\bquota of requests|\\bfree\\b|\\bcredits?\\b|\\bbudget|per second|per minute|/s\\b|per (?:1 ?)?m(?:illion)?\\b|per billion|\\bpric|\\bcosts?\\b|\\bfees?\\b"
              + "|\\bexpect|\\bforecast|\\bpredict|\\bproject(?:ed|s|ions?)\\b|\\bcould\\b|\\bmight\\b|\\bmay (?!\\d)[a-z]|\\bwould\\b|\\bwill\\b|\\bby 20\\d\\d\\b|\\btarget|\\bplan(?:s|ned)?\\b|\\baims?\\b|\\bif\\b|\\bnot\\b|n't\\b|\\bnever\\b|\\bdeni|\\bless than\\b|\\bfewer than\\b|\\bup to\\b|\\bmax(?:imum)?\\b|\\bbenchmark"
              + "|上下文|窗口|训练|语料|数据集|参数|每百万|/百万|价格|定价|元/|计费|免费|赠送|额度|限额|上限|每秒|每分钟|预计|有望|预测|将达|将超|望达|目标|计划|如果|若|或将|可能|不足|并非|没有|不到|未达|低于|能否|是否"
              + "|\\bcontexto|\\bjanela|\\btrein|\\bparâmetro|\\bpor milhão|\\bpreço|\\bcust[ao]|\\bgrátis|\\bgratuit|\\bcrédito|\\blimite|por segundo|por minuto|\\bprev[êi]|\\besper|\\bdever|\\bdeve\\b|\\bpode|\\bpoder|\\baté 20\\d\\d|\\bmeta de\\b|\\bnão\\b|\\bnunca\\b|\\bmenos de\\b|\\bse (?:o|a|os|as)\\b");

  /** In the figure's own clause: it is about money, people or the like. */
  static final Sign OF_SOMETHING_ELSE =
      Sign.of(
          "\\$|€|£|¥|\\brevenue|\\bsales\\b|\\bprofit|\\busers?\\b|\\bmarket cap|\\bshares\\b|\\bstock|\\bstake|\\bstaff|\\bemployees|\\bcached?\\b|营收|收入|利润|用户|人员|费用|成本|市值|毛利|股|[\\d亿万美欧日]元|\\breceita|\\bvendas\\b|\\blucro|\\butilizadores|\\busuários|\\bações\\b|\\bfuncionários");

  /** After these the figure is somebody else's than the one named before. */
  static final Sign AGAINST =
      Sign.of(
          "\\bagainst\\b|\\bcompared\\b|\\bversus\\b|\\bvs\\b|\\bthan\\b|\\bwhile\\b|\\bwhereas\\b|\\bcontra\\b|\\benquanto\\b|\\bcomparad[oa]s?\\b|对比|而|高于|低于");

  private ClaimPatterns() {}

  static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
