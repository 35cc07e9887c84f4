import { element, snippet } from './dom.js';
import { age, count, isTemporal } from './format.js';
import { problemBox } from './problem.js';
import { get } from './server.js';
import { table } from './table.js';

const section = document.getElementById('view-data');
const glance = document.getElementById('glance');
const LOADS_SHOWN_MAX = 50;
const KINDS_SHOWN = ['usage', 'reports', 'news'];

/** The strip above the saved queries: how far each kind of fact reaches. Says nothing where nothing is known. */
export async function showGlance() {
  try {
    const rows = sources(await get('queries/freshness/results'));
    if (rows.every((row) => !row.rows)) {
      glance.replaceChildren(empty());
      return;
    }
    const kinds = KINDS_SHOWN.map((kind) => summed(kind, rows.filter((row) => row.kind === kind)));
    glance.replaceChildren(
      item('Loaded', count(rows.reduce((sum, row) => sum + row.rows, 0), 'fact'), `from ${count(new Set(rows.map((row) => row.source)).size, 'source')}`),
      ...kinds.filter((kind) => kind.last).map((kind) => item(`${kind.name} to`, kind.last, kind.read ? `read ${age(kind.read)}` : '')));
  } catch {
    glance.replaceChildren();
  }
}

/** A kind of fact over all its sources: the newest day that any of them tells of, and when that one was read. */
function summed(name, rows) {
  const newest = rows.filter((row) => row.last).sort((one, other) => other.last.localeCompare(one.last))[0];
  return { name: name[0].toUpperCase() + name.slice(1), rows: rows.reduce((sum, row) => sum + row.rows, 0), last: newest?.last, read: newest?.read };
}

function item(name, value, quiet) {
  return element('div', { class: 'item' }, element('span', { class: 'quiet' }, name), element('b', {}, value), element('span', { class: 'quiet' }, quiet));
}

/** The section: every source with its age, then the loads. */
export async function show() {
  document.title = 'Data · Tidemark';
  const heading = element('header', {}, element('h1', {}, 'What is loaded'),
    element('p', { class: 'lede' }, 'Every figure can be traced to its source, file and row. A last day far behind the last reading means that the source itself had nothing newer.'));
  try {
    const answer = await get('queries/freshness/results');
    const rows = sources(answer);
    section.replaceChildren(heading, rows.every((row) => !row.rows) ? empty() : freshness(answer), ...await loads());
  } catch (error) {
    section.replaceChildren(heading, problemBox(error, { retry: show }));
  }
}

/** The rows of the saved query `freshness` by the columns that its head promises. */
function sources({ columns, rows }) {
  const at = Object.fromEntries(columns.map((column, index) => [column.name, index]));
  const day = (value) => (value ? String(value).slice(0, 10) : null);
  return rows.map((row) => ({ source: row[at.source], kind: String(row[at.kind]), last: day(row[at.last_day]), read: day(row[at.last_read_on]), rows: Number(row[at.facts] ?? 0) }));
}

/** What a reader looks for first; the saved query has the rest. Ages stand in words beside the days. */
function freshness({ columns, rows }) {
  const chosen = ['source_name', 'kind', 'facts', 'first_day', 'last_day', 'last_read_on', 'licence']
    .map((name) => columns.findIndex((column) => column.name === name)).filter((index) => index >= 0);
  const places = chosen.length > 2 ? chosen : columns.map((unused, index) => index);
  const read = columns.findIndex((column) => column.name === 'last_read_on');
  const parts = places.flatMap((index) => (index !== read
    ? [[columns[index], (row) => row[index]]]
    : [[columns[index], (row) => row[index]], [{ name: 'age', type: 'VARCHAR', description: 'Since it was read' }, (row) => (row[index] === null ? null : age(row[index]))]]));
  return element('div', { class: 'sources' },
    table(parts.map(([column]) => column), rows.map((row) => parts.map(([, value]) => value(row))), 'Sources'),
    element('p', { class: 'quiet' }, 'From the saved query ', element('a', { href: '#/queries/freshness' }, 'freshness'), ', which also says how each source asks to be named.'));
}

async function loads() {
  try {
    const found = (await get('loads')).loads;
    if (found.length === 0) {
      return [];
    }
    const columns = [['batch', 'BIGINT'], ['committed', 'TIMESTAMP'], ['kind', 'VARCHAR'], ['file', 'VARCHAR'], ['connector', 'VARCHAR'], ['encoding', 'VARCHAR'], ['read', 'BIGINT'], ['loaded', 'BIGINT'], ['unchanged', 'BIGINT'], ['rejected', 'BIGINT'], ['data version', 'BIGINT']]
      .map(([name, type]) => ({ name, type }));
    const rows = found.slice(0, LOADS_SHOWN_MAX).map((load) => [load.batch, load.committedAt?.replace('T', ' ').slice(0, 16) ?? null, load.kind, load.file, load.connector, cameIn(load.packaging),
      load.rowsRead, load.rowsLoaded, load.rowsUnchanged, load.rowsRejected, load.dataVersion]);
    return [element('h2', {}, found.length > LOADS_SHOWN_MAX ? `The last ${LOADS_SHOWN_MAX} of ${count(found.length, 'load')}` : 'Loads'),
      element('div', { class: 'sources' }, table(columns, rows, 'Loads'))];
  } catch (error) {
    return [element('h2', {}, 'Loads'), problemBox(error)];
  }
}

/** What the content came in: its encoding, what it calls itself where that is another one, and what it was unpacked from. */
function cameIn({ encoding, declared, unpacked }) {
  return [encoding, declared && `though it says ${declared}`, unpacked.length > 0 && `unpacked from ${unpacked.join(' and ')}`].filter(Boolean).join(', ') || null;
}

function empty() {
  return element('div', { class: 'notice empty' },
    element('p', {}, element('b', {}, 'Nothing is loaded yet.'), ' Queries answer, but with no rows. Load a file of your own, or look at the real history that comes with Tidemark in a home of its own:'),
    snippet('./tidemark load my-week.csv\n./tidemark demo --port 8081', 'How to load'),
    element('p', { class: 'quiet' }, 'The kind of a file is recognised from its content. Rows that can’t be taken are explained by ', element('code', {}, './tidemark rejects'), '.'));
}
