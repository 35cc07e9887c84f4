import { button, element } from './dom.js';
import { problemBox } from './problem.js';
import { get } from './server.js';

const box = document.getElementById('catalogue');
const search = document.getElementById('catalogue-search');
let schemas = null;

/** Fills the browser once; `insert` takes the name that was clicked. Answers table names with their columns, for completion. */
export async function show(insert) {
  try {
    schemas ??= (await get('catalog')).schemas;
  } catch (error) {
    box.replaceChildren(problemBox(error, { retry: () => show(insert) }));
    return {};
  }
  fill(insert);
  search.oninput = () => fill(insert);
  return completion();
}

/** After a load the catalogue may have changed. */
export function forget() {
  schemas = null;
}

function fill(insert) {
  const word = search.value.trim().toLowerCase();
  box.replaceChildren(...schemas.map((schema) => schemaBox(schema, word, insert)).filter(Boolean));
  if (box.childElementCount === 0) {
    box.append(element('p', { class: 'quiet' }, word ? `Nothing matches “${word}”.` : 'No tables.'));
  }
}

function schemaBox(schema, word, insert) {
  const tables = schema.tables
    .map((table) => ({ table, columns: table.columns.filter((column) => !word || `${table.name}.${column.name}`.toLowerCase().includes(word)) }))
    .filter(({ table, columns }) => !word || columns.length > 0 || table.name.includes(word));
  if (tables.length === 0) {
    return null;
  }
  const isOwn = schemas.filter((one) => one.name === schema.name).length === 1;
  const name = isOwn ? schema.name : `${schema.catalog}.${schema.name}`;
  return element('div', { class: 'schema' }, element('span', { class: 'tag' }, name),
    tables.map(({ table, columns }) => tableBox(schema, table, columns, word, insert)));
}

function tableBox(schema, table, columns, word, insert) {
  const name = schema.name === 'market' ? quoted(table.name) : `${quoted(schema.name)}.${quoted(table.name)}`;
  return element('details', { open: word !== '' },
    element('summary', { title: table.comment }, element('span', {}, table.name), element('span', { class: 'spring' }), element('span', { class: 'type' }, table.type)),
    element('p', { class: 'comment' }, table.comment ?? '', ' ', button('insert', () => insert(name), { class: 'link', 'aria-label': `Insert ${name}` })),
    element('ul', {}, columns.map((column) => element('li', {},
      button([element('span', {}, column.name), element('span', { class: 'type' }, column.type)], () => insert(quoted(column.name)), { title: column.comment })))));
}

/** As SQL must write it. */
function quoted(name) {
  return /^[a-z_][a-z0-9_]*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

function completion() {
  const tables = {};
  for (const schema of schemas) {
    for (const table of schema.tables) {
      const columns = table.columns.map((column) => column.name);
      tables[`${schema.name}.${table.name}`] = columns;
      if (schema.name === 'market' || !(table.name in tables)) {
        tables[table.name] = columns;
      }
    }
  }
  return tables;
}
