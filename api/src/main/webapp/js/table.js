import { element } from './dom.js';
import { full, isNumeric, numberOf, text } from './format.js';

/** More rows would make the page slow to scroll and nobody reads them; the CSV has them all. */
export const ROWS_SHOWN_MAX = 1000;

/**
 * A sortable table of a result.
 *
 * `columns` are those of the result, with `description` and `unit` where a saved query promises them.
 */
export function table(columns, rows, label) {
  const body = element('tbody');
  const heads = columns.map((column, index) => head(column, () => sortBy(index)));
  const node = element('table', { class: 'data' },
    element('caption', { class: 'unseen' }, label),
    element('thead', {}, element('tr', {}, heads, element('th', { class: 'spread', 'aria-hidden': 'true' }))),
    body);
  const shown = rows.slice(0, ROWS_SHOWN_MAX);
  fill(shown);
  return element('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': label }, node);

  function fill(ordered) {
    body.replaceChildren(...ordered.map((row) => element('tr', {},
      row.map((value, index) => cell(value, columns[index])), element('td', { class: 'spread', 'aria-hidden': 'true' }))));
  }

  function sortBy(index) {
    const direction = heads[index].getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    heads.forEach((one) => one.removeAttribute('aria-sort'));
    heads[index].setAttribute('aria-sort', direction);
    fill([...shown].sort((left, right) => compare(left[index], right[index], columns[index], direction)));
  }
}

/** A few wide rows, each as a column of its own: read downwards, without scrolling sideways. */
export function records(columns, rows, label) {
  return element('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': label },
    element('table', { class: 'data records' }, element('caption', { class: 'unseen' }, label),
      element('tbody', {}, columns.map((column, index) => element('tr', {},
        element('th', { scope: 'row', title: hint(column) }, column.name, unitOf(column)), rows.map((row) => cell(row[index], column)))))));
}

function head(column, onclick) {
  return element('th', { scope: 'col', class: isNumeric(column.type) ? 'number' : null },
    element('button', { type: 'button', title: hint(column), onclick }, column.name, unitOf(column)));
}

function hint(column) {
  return [column.description, column.type].filter(Boolean).join(' · ');
}

function unitOf(column) {
  return column.unit && column.unit !== 'fraction' && column.unit !== column.name ? element('span', { class: 'unit' }, ' ', column.unit) : null;
}

function cell(value, column) {
  if (value === null) {
    return element('td', { class: isNumeric(column.type) ? 'null number' : 'null', title: 'NULL' }, '–');
  }
  if (isNumeric(column.type)) {
    return element('td', { class: 'number', title: String(value) }, full(value, column));
  }
  const shown = text(value, column.type);
  if (/^https?:\/\/[^\s]+$/.test(shown)) {
    const link = element('a', { href: shown, rel: 'noreferrer noopener', target: '_blank', title: shown }, shortLink(shown));
    return element('td', { class: 'text' }, link);
  }
  return element('td', { class: shown.length <= 28 ? 'short' : shown.length <= 64 ? 'medium' : 'text' }, shown);
}

function shortLink(link) {
  const bare = link.replace(/^https?:\/\/(www\.)?/, '');
  return bare.length > 44 ? `${bare.slice(0, 42)}…` : bare;
}

/** NULL last, whichever way. */
function compare(left, right, column, direction) {
  if (left === null || right === null) {
    return Number(left === null) - Number(right === null);
  }
  const order = isNumeric(column.type)
    ? numberOf(left) - numberOf(right)
    : String(left).localeCompare(String(right), 'en', { numeric: true });
  return direction === 'ascending' ? order : -order;
}

/** The rows as spreadsheets paste them. */
export function tabSeparated(columns, rows) {
  const clean = (value) => (value === null ? '' : (typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(/[\t\r\n]+/g, ' '));
  return [columns.map((column) => column.name), ...rows].map((row) => row.map(clean).join('\t')).join('\n');
}
