import { drawing } from './chart.js';
import { button, copyButton, element, say, snippet } from './dom.js';
import { compact, count, isNumeric, millis, numberOf, text } from './format.js';
import { records, ROWS_SHOWN_MAX, table, tabSeparated } from './table.js';

const WAYS = {
  planned: 'Through Calcite’s plan and back to SQL',
  typed: 'The engine got the statement as it was written',
};

/**
 * A result with all that belongs to it.
 *
 * @param answer the server's JSON
 * @param about `title`; `columns` and `chart` as a saved query promises them; `csv`: an address or a function; `link`: a permalink;
 *     `requests`: pairs of heading and text that show how to ask for exactly this elsewhere
 */
export function resultBox(answer, about) {
  const promised = new Map((about.columns ?? []).map((column) => [column.name, column]));
  const columns = answer.columns.map((column) => ({ ...promised.get(column.name), ...column }));
  const chart = about.chart ? drawing(about.chart, columns, answer.rows, about.title) : null;
  const figures = answer.rows.length === 1 && columns.length <= 6 ? figuresOf(columns, answer.rows[0]) : null;
  say(`${about.title}: ${count(answer.rows.length, 'row')}${chart ? ', with a chart' : ''}.`);
  return element('div', { class: 'result', 'data-rows': answer.rows.length },
    about.chart && !chart && answer.rows.length > 0
      ? element('p', { class: 'quiet' }, 'These rows don’t make the chart that the query promises; the table has them all.') : null,
    chart,
    figures,
    answer.rows.length === 0
      ? element('p', { class: 'notice' }, 'No rows. The question is fine, but nothing in the warehouse answers it.')
      : isWide(columns, answer.rows) ? records(columns, answer.rows, `Rows of ${about.title}`) : table(columns, answer.rows, `Rows of ${about.title}`),
    cut(answer),
    element('div', { class: 'actions' }, cost(answer), element('span', { class: 'spring' }), actions(answer, about)),
    about.requests ? elsewhere(about.requests) : null);
}

function isWide(columns, rows) {
  return columns.length > 8 && rows.length <= 4;
}

/** One row is better read as figures than as a table of one line. */
function figuresOf(columns, row) {
  return element('dl', { class: 'figures' }, columns.map((column, index) => {
    const value = row[index];
    const number = isNumeric(column.type) ? numberOf(value) : null;
    const short = value === null ? '–' : number !== null ? compact(number, column.unit) : text(value, column.type);
    return element('div', { title: column.description },
      element('dt', {}, column.name.replaceAll('_', ' '), column.unit && column.unit !== 'fraction' && column.unit !== column.name ? `, ${column.unit}` : ''),
      element('dd', {}, short));
  }));
}

function cut(answer) {
  const total = answer.statistics.rowCount;
  if (answer.statistics.truncated) {
    return element('p', { class: 'cut' }, `Only the first ${count(total, 'row')} are here: the result goes on. Aggregate, add LIMIT, or take the CSV.`);
  }
  return answer.rows.length > ROWS_SHOWN_MAX
    ? element('p', { class: 'cut' }, `The first ${count(ROWS_SHOWN_MAX, 'row')} of ${count(total, 'row')} are shown. The CSV has them all.`) : null;
}

function cost({ statistics }) {
  const parts = [count(statistics.rowCount, 'row'),
    element('span', { title: WAYS[statistics.path] }, statistics.path),
    statistics.rollup ? `from rollup ${statistics.rollup}` : null,
    `${millis(statistics.translateMillis)} to translate`, `${millis(statistics.engineMillis)} in the engine`,
    `data version ${statistics.dataVersion}`];
  return element('p', { class: 'cost' }, parts.filter(Boolean).map((part) => (part instanceof Node ? part : element('span', {}, part))));
}

function actions(answer, about) {
  return [
    answer.rows.length > 0 ? copyButton(() => tabSeparated(answer.columns, answer.rows), 'Copy rows') : null,
    typeof about.csv === 'string' ? element('a', { class: 'button small', href: about.csv, download: `${about.name}.csv` }, 'CSV') : null,
    typeof about.csv === 'function' ? button('CSV', about.csv, { class: 'small' }) : null,
    about.link ? copyButton(about.link, 'Copy link') : null,
  ];
}

function elsewhere(requests) {
  return element('details', { class: 'elsewhere' }, element('summary', {}, 'Ask for exactly this from elsewhere'),
    requests.map(([heading, request]) => element('div', {}, element('h3', {}, heading), snippet(request, heading))));
}

/** Frees what a result holds before it is replaced: a chart listens to the scheme and to its size. */
export function release(container) {
  container.querySelectorAll('.drawing').forEach((figure) => figure.release?.());
}
