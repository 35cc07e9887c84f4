-- News that no one wrote, the same in each run: titles of some 60 to 130 characters in English,
-- Chinese and Portuguese, of 400 outlets, from 2021 to 2025. Grain: article. Variable: rows.
create view news as
select
  timestamp '2021-01-04' + to_seconds((number * 31 % 157766400)::bigint) || '+00:00' as published_at,
  'Outlet ' || outlet as outlet,
  'outlet-' || outlet || '.example' as outlet_domain,
  case language
    when 0 then vendor || ['发布新一代模型', '宣布下调接口价格', '开源旗舰模型', '与云厂商达成合作'][1 + chance % 4]
      || '，' || ['周调用量环比增长', '开发者数量突破', '企业客户占比升至', '推理成本下降'][1 + chance // 4 % 4]
      || (chance % 90 + 5) || '%，' || ['业内人士称竞争加剧', '分析师上调全年预期', '算力需求持续走高'][1 + chance // 16 % 3]
      || '（' || number || '）'
    when 1 then vendor || ' ' || ['lança modelo de código aberto', 'reduz preços da API', 'anuncia novo centro de dados'][1 + chance % 3]
      || ' e ' || ['atrai empresas', 'pressiona rivais', 'amplia presença'][1 + chance // 3 % 3] || ' em '
      || ['Brasil', 'Portugal', 'Estados Unidos', 'Índia'][1 + chance // 9 % 4] || ', diz relatório nº ' || number
    else vendor || ' ' || [
        'releases open-weight model', 'cuts API prices', 'raises new funding', 'expands data centres', 'signs cloud deal',
        'opens research office', 'delays flagship launch'
      ][1 + chance % 7] || ' as ' || [
        'developers switch providers', 'enterprise demand grows', 'regulators take a closer look', 'rivals close the gap',
        'weekly token use reaches a record'
      ][1 + chance // 7 % 5] || ' in ' || ['China', 'the United States', 'Japan', 'Brazil', 'Germany', 'India'][1 + chance // 35 % 6]
      || ', report ' || number || ' says'
  end as title,
  ['zh', 'pt', 'en', 'en', 'en'][1 + language] as language,
  300 + chance % 1700 as words,
  chance % 60 as comments,
  'https://www.outlet-' || outlet || '.example/' || (2021 + number % 5) || '/' || lpad((1 + chance % 12)::varchar, 2, '0')
    || '/story-' || number || '?utm_source=feed' as link
from (
  select
    range as number,
    hash(range) % 400 as outlet,
    (hash(range + 1) % 5)::integer as language,
    (hash(range + 2) % 1000000)::integer as chance,
    [
      'OpenAI', 'Anthropic', 'DeepSeek', 'Qwen', 'Mistral', 'Google', 'Moonshot', 'Zhipu', 'MiniMax', 'Meta', 'A start-up', 'xAI'
    ][1 + (hash(range + 3) % 12)::integer] as vendor
  from range(getvariable('rows')::bigint)
);
