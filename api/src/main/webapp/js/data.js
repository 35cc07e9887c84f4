import { element, snippet } from './dom.js';
import { age, count, isTemporal, mondayOf } from './format.js';
import { problemBox } from './problem.js';
import { get } from './server.js';
import { table } from './table.js';

const section = document.getElementById('view-data');
const glance = document.getElementById('glance');
const LOADS_SHOWN_MAX = 50;

/** The strip above the saved queries: one figure per source, newest first. Says nothing where nothing is known. */
export async function showGlance() {
  try {
    const rows = sources(await get('queries/freshness/results'));
    if (rows.every((row) => !row.rows)) {
      glance.replaceChildren(...empty().children);
      return;
    }
    const total = rows.reduce((sum, row) => sum + Number(row.rows ?? 0), 0);
    const newest = rows.filter((row) => row.read).sort((a, b) => b.read.localeCompare(a.read)).slice(0, 3);
    glance.replaceChildren(
      item('Loaded', count(total, 'row'), `from ${count(rows.filter((row) => row.rows > 0).length, 'source')}`),
      ...newest.map((row) => item(row.name, row.last ?? row.read, `read ${age(row.read)}`)));
  } catch {
    glance.replaceChildren();
  }
}

function item(name, value, quiet) {
  return element('div', {}, element('span', { class: 'quiet' }, name), element('b', {}, value), element('span', { class: 'quiet' }, quiet));
}

/** The section: every source with its age, then the loads. */
export async function show() {
  document.title = 'Data · Tidemark';
  const heading = element('header', {}, element('h1', {}, 'What is loaded'),
    element('p', { class: 'lede' }, 'Every figure can be traced to its source, file and row. “Last period” is the newest day or week that a source has told; “read” is when it was asked.'));
  try {
    const answer = await get('queries/freshness/results');
    const rows = sources(answer);
    section.replaceChildren(heading, rows.every((row) => !row.rows) ? empty() : element('div', { class: 'sources' }, freshness(answer)), ...await loads());
  } catch (error) {
    section.replaceChildren(heading, problemBox(error, { retry: show }));
  }
}

/** The rows of the saved query `freshness`, whatever else it tells: found by the columns' names. */
function sources({ columns, rows }) {
  const at = (...names) => names.map((name) => columns.findIndex((column) => column.name === name)).find((index) => index >= 0) ?? -1;
  const [name, last, read, counted] = [at('name', 'source_name', 'source'), at('last_period', 'newest_period', 'last_week', 'last'), at('read_on', 'last_read_on', 'last_read', 'read'),
    at('rows', 'row_count', 'facts', 'fact_rows')];
  return rows.map((row) => ({ name: row[name], last: row[last] ?? null, read: row[read] === null || row[read] === undefined ? null : String(row[read]).slice(0, 10),
    rows: counted < 0 ? 1 : Number(row[counted] ?? 0) }));
}

/** The table as the query gives it, with the age of each day or week in words beside it. */
function freshness({ columns, rows }) {
  const dated = columns.findIndex((column) => /^(last_)?read(_on|_at)?$/.test(column.name) && isTemporal(column.type));
  if (dated < 0) {
    return table(columns, rows, 'Sources');
  }
  return table([...columns, { name: 'age', type: 'VARCHAR', description: 'Since it was read' }],
    rows.map((row) => [...row, row[dated] === null ? null : age(row[dated])]), 'Sources');
}

async function loads() {
  try {
    const found = (await get('loads')).loads;
    if (found.length === 0) {
      return [];
    }
    const columns = [['batch', 'BIGINT'], ['committed', 'TIMESTAMP'], ['kind', 'VARCHAR'], ['file', 'VARCHAR'], ['connector', 'VARCHAR'], ['read', 'BIGINT'], ['loaded', 'BIGINT'], ['unchanged', 'BIGINT'], ['rejected', 'BIGINT'], ['data version', 'BIGINT']]
      .map(([name, type]) => ({ name, type }));
    const rows = found.slice(0, LOADS_SHOWN_MAX).map((load) => [load.batch, load.committedAt?.replace('T', ' ').slice(0, 16) ?? null, load.kind, load.file, load.connector,
      load.rowsRead, load.rowsLoaded, load.rowsUnchanged, load.rowsRejected, load.dataVersion]);
    return [element('h2', {}, found.length > LOADS_SHOWN_MAX ? `The last ${LOADS_SHOWN_MAX} of ${count(found.length, 'load')}` : 'Loads'),
      element('div', { class: 'sources' }, table(columns, rows, 'Loads'))];
  } catch (error) {
    return [element('h2', {}, 'Loads'), problemBox(error)];
  }
}

function empty() {
  return element('div', { class: 'empty' },
    element('p', { class: 'notice' }, 'Nothing is loaded yet. Queries answer, but with no rows. Load the history that comes with Tidemark, or a file of your own:'),
    snippet('./tidemark load history/*\n./tidemark load my-week.csv', 'How to load'),
    element('p', { class: 'quiet' }, 'The kind of a file is recognised from its content. Rows that can’t be taken are explained by ', element('code', {}, './tidemark rejects'), '.'));
}

/** Whether a text is an ISO week. */
export function isWeek(text) {
  return mondayOf(text) !== null;
}
