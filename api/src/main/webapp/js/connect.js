import { element, snippet } from './dom.js';

const section = document.getElementById('view-connect');

/** How to ask from elsewhere, with this server's real address. */
export function show() {
  document.title = 'Connect · Tidemark';
  const base = new URL('.', document.baseURI).href.replace(/\/$/, '');
  section.replaceChildren(
    element('h1', {}, 'How to connect'),
    element('p', { class: 'lede' }, 'Everything on this page comes over the same ways in that your tools use. All of them only read.'),
    element('div', { class: 'connect' }, ...ways(base).map(([title, text, ...parts]) => element('section', {}, element('h2', {}, title), element('p', { class: 'quiet' }, text),
      ...parts.map(([label, code]) => snippet(code, label))))));
}

function ways(base) {
  return [
    ['curl', 'A saved query is an address; a statement is a POST. Add format=csv for a spreadsheet.',
      ['A saved query', `curl '${base}/api/v1/queries/top-models-week/results?week=2026-W08'`],
      ['A saved query as CSV', `curl '${base}/api/v1/queries/country-weekly-tokens/results?format=csv'`],
      ['A statement', `curl '${base}/api/v1/sql' -H 'Content-Type: application/json' \\\n  -d '{"sql": "select country, sum(tokens) as tokens from usage group by all order by 2 desc"}'`]],
    ['JDBC', 'For DBeaver, DataGrip, Tableau and every Java program: one jar, tidemark-jdbc.jar, which lies in the distribution’s server folder.',
      ['URL of our driver', `jdbc:tidemark://${location.host}/`],
      ['URL for a stock Avatica client', `jdbc:avatica:remote:url=${base}/avatica;serialization=protobuf`],
      ['Java', `try (var connection = DriverManager.getConnection("jdbc:tidemark://${location.host}/");\n     var rows = connection.createStatement()\n         .executeQuery("select week, sum(tokens) from usage group by all order by week")) {\n  while (rows.next()) {\n    System.out.println(rows.getString(1) + " " + rows.getBigDecimal(2));\n  }\n}`]],
    ['Command line', 'Talks to this server by itself where it owns the home; name another home with --home DIR.',
      ['A statement', './tidemark sql -e "select week, sum(tokens) from usage group by all order by week"'],
      ['A prompt', './tidemark sql'],
      ['A saved query', './tidemark query top-models-week week=2026-W08'],
      ['Load a file', './tidemark load my-week.csv']],
    ['Python', 'Plain HTTP, nothing to install.',
      ['Python', `import json, urllib.request\n\nrequest = urllib.request.Request(\n    "${base}/api/v1/sql",\n    json.dumps({"sql": "select week, country, tokens from usage where country = $country",\n                "params": {"country": "CN"}}).encode(),\n    {"Content-Type": "application/json"})\nanswer = json.load(urllib.request.urlopen(request))\nnames = [column["name"] for column in answer["columns"]]\nrows = [dict(zip(names, row)) for row in answer["rows"]]`],
      ['pandas', `import pandas\npandas.read_csv("${base}/api/v1/queries/country-weekly-tokens/results?format=csv")`]],
  ];
}
