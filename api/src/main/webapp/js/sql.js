import * as catalogue from './catalogue.js';
import { button, element } from './dom.js';
import { editor } from './editor.js';
import { problemBox } from './problem.js';
import { release, resultBox } from './result.js';
import { address, csv, post, Problem } from './server.js';
import { ROWS_SHOWN_MAX } from './table.js';

const output = document.getElementById('sql-result');
const START = `select week, country, sum(tokens) as tokens
from usage
where listed
group by all
order by week desc, tokens desc
limit 20`;
const EXAMPLES = [
  ['Latest top ten', `select rank, model, vendor, country, tokens
from usage
where listed and week = (select max(week) from usage)
order by tokens desc
limit 10`],
  ['Share by country', `select country_name, sum(tokens) as tokens,
  round(100.0 * sum(tokens) / sum(sum(tokens)) over (), 1) as percent
from usage
where week = (select max(week) from usage)
group by all
order by tokens desc`],
  ['Prices', `select model, vendor, context_length, prompt_price, completion_price
from models
where is_current and prompt_price > 0
order by completion_price desc
limit 25`],
];
// Longer statements would make addresses that mail and chat cut off.
const LINK_LENGTH_MAX = 4000;

const statement = editor(document.getElementById('sql-text'), { run: () => run(), explain: () => explain() });
let running = null;
let ownHash = '';

statement.replace(START);
document.getElementById('sql-form').addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
document.getElementById('sql-explain').addEventListener('click', explain);
document.getElementById('sql-csv').addEventListener('click', download);
document.getElementById('sql-examples').append(...EXAMPLES.map(([label, text]) => button(label, () => {
  statement.replace(text);
  run();
}, { class: 'chip words' })));

/** Opens the section; an address may carry a statement, which then runs. */
export async function show(parameters) {
  document.title = 'SQL · Tidemark';
  statement.refresh();
  if (matchMedia('(max-width: 820px)').matches) {
    document.getElementById('catalogue-box').open = false;
  }
  const text = parameters.get('q');
  const asked = text && location.hash !== ownHash;
  if (asked) {
    statement.replace(text);
  }
  const tables = catalogue.show((name) => statement.insert(name)).then((found) => statement.complete(found));
  await Promise.all([tables, asked ? run() : null]);
}

async function ask(work, label) {
  running?.abort();
  const own = new AbortController();
  running = own;
  const text = statement.text();
  statement.clear();
  output.firstElementChild?.setAttribute('aria-busy', 'true');
  try {
    const node = await work(text, own.signal);
    remember(text);
    show_(node);
  } catch (error) {
    if (error.name !== 'AbortError') {
      show_(refusal(error, text, label));
    }
  }
}

function show_(node) {
  release(output);
  output.replaceChildren(node);
}

function run() {
  return ask(async (text, signal) => {
    const answer = await post('sql', { sql: text, maxRows: ROWS_SHOWN_MAX }, signal);
    return resultBox(answer, { title: 'the statement', name: 'tidemark', csv: download, link: () => location.href,
      requests: [['curl', curl(text)], ['Command line', `./tidemark sql -e '${text.replaceAll("'", "'\\''")}'`]] });
  }, run);
}

function explain() {
  return ask(async (text, signal) => plan(await post('sql/explain', { sql: text }, signal)), explain);
}

async function download() {
  const text = statement.text();
  try {
    const link = element('a', { href: URL.createObjectURL(await csv({ sql: text })), download: 'tidemark.csv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch (error) {
    show_(refusal(error, text, download));
  }
}

function refusal(error, text, retry) {
  const isPlaced = error instanceof Problem && error.line;
  if (isPlaced) {
    statement.mark(error.line, error.column);
  }
  return problemBox(error, { statement: text, retry, choose: isPlaced && error.column ? (name) => {
    statement.mend(error.line, error.column, name);
    retry();
  } : undefined });
}

/** Puts the statement into the address, so that a reload or a friend sees the same. */
function remember(text) {
  if (text.length <= LINK_LENGTH_MAX) {
    ownHash = `#/sql?${new URLSearchParams({ q: text })}`;
    if (location.hash !== ownHash) {
      history.pushState(null, '', ownHash);
    }
    ownHash = location.hash;
  }
}

function curl(text) {
  return `curl '${address('sql')}' -H 'Content-Type: application/json' -d '${JSON.stringify({ sql: text }).replaceAll("'", "'\\''")}'`;
}

function plan(explanation) {
  const part = (title, text) => (text ? element('section', {}, element('h3', {}, title), element('pre', { tabindex: '0', 'aria-label': title }, text)) : null);
  return element('div', { class: 'plan result' },
    element('p', { class: 'way' }, element('b', {}, String(explanation.path ?? explanation.way).toLowerCase()), explanation.reason),
    explanation.unplannable ? element('p', { class: 'quiet' }, explanation.unplannable) : null,
    part('Sent to the engine', explanation.statement),
    part('Calcite’s plan', explanation.logicalPlan),
    part('After the rules', explanation.rewrittenPlan),
    explanation.plannedStatement !== explanation.statement ? part('What the planned way would send', explanation.plannedStatement) : null,
    part('The engine’s own plan', explanation.enginePlan));
}
