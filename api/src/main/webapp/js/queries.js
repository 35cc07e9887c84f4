import { element } from './dom.js';
import { form, markInvalid } from './parameters.js';
import { problemBox } from './problem.js';
import { release, resultBox } from './result.js';
import { address, get, Problem } from './server.js';

/** Asked first where the address names none: the picture that the product is about. */
const FIRST = ['country-weekly-tokens', 'top-models-week'];

const list = document.getElementById('query-list');
const article = document.getElementById('query');
const search = document.getElementById('search');
const picker = document.getElementById('picker');
const narrow = matchMedia('(max-width: 820px)');

let known = null;
let running = null;

/** Shows a saved query and its rows; without a name, the list and a first picture. */
export async function show(name, values) {
  if (narrow.matches) {
    picker.open = false;
  }
  try {
    known ??= await get('queries');
  } catch (error) {
    known = null;
    article.replaceChildren(problemBox(error, { retry: () => show(name, values) }));
    return;
  }
  const chosen = name ?? FIRST.find((one) => known.queries.some((query) => query.name === one)) ?? known.queries[0]?.name;
  fill(chosen);
  const query = known.queries.find((one) => one.name === chosen);
  if (query) {
    await open(query, values);
  } else if (chosen) {
    await refused(chosen);
  } else {
    article.replaceChildren(element('p', { class: 'notice' }, 'The home folder has no saved queries. Put NAME.sql files into its ',
      element('code', {}, 'queries/'), ' folder: they show up here at once.'));
  }
}

/** Forgets the list, so that a new file shows up when the section is opened again. */
export function forget() {
  known = null;
}

/** A name that isn't on the list: the server knows why, and which names are near. */
async function refused(name) {
  document.title = `${name} · Tidemark`;
  try {
    await get(`queries/${encodeURIComponent(name)}`);
    known = null;
    await show(name, {});
  } catch (error) {
    article.replaceChildren(element('h1', {}, name), problemBox(error, { choose: (nearest) => { location.hash = hash(nearest, {}); } }));
  }
}

function fill(chosen) {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (query) => words.every((word) => [query.name, query.title, query.description, ...query.tags].join(' ').toLowerCase().includes(word));
  const groups = new Map();
  for (const query of known.queries.filter(matches)) {
    const tag = query.tags[0] ?? 'other';
    groups.set(tag, [...(groups.get(tag) ?? []), query]);
  }
  list.replaceChildren(
    ...[...groups].sort(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b)).map(([tag, queries]) => group(tag, queries.map((query) => entry(query, chosen)))),
    ...broken(words));
  if (list.childElementCount === 0) {
    list.append(element('p', { class: 'quiet' }, words.length > 0 ? `Nothing matches “${search.value}”.` : 'None yet.'));
  }
  document.getElementById('picker-title').textContent = narrow.matches ? `Saved queries (${known.queries.length})` : 'Saved queries';
}

function group(tag, entries) {
  return element('div', { class: 'query-list' }, element('span', { class: 'tag' }, tag), element('ul', {}, entries));
}

function entry(query, chosen) {
  return element('li', {}, element('a', { href: hash(query.name, {}), 'aria-current': query.name === chosen ? 'page' : null, title: query.name }, query.title));
}

function broken(words) {
  const files = (known.broken ?? []).filter((file) => words.every((word) => file.file.toLowerCase().includes(word)));
  return files.length === 0 ? [] : [group('need mending', files.map((file) => element('li', {},
    element('a', { class: 'broken', href: hash(file.name, {}), title: file.detail }, file.file, element('small', {}, file.detail)))))];
}

async function open(query, values) {
  document.title = `${query.title} · Tidemark`;
  release(article);
  const output = element('div', { id: 'query-result' });
  const run = (given) => {
    const next = hash(query.name, given);
    if (location.hash === next) {
      answer(query, given, output, inputs);
    } else {
      location.hash = next;
    }
  };
  const inputs = query.parameters.length > 0 ? form(query, values, run) : null;
  article.replaceChildren(
    element('header', {},
      element('div', { class: 'head' }, element('h1', {}, query.title), element('code', {}, query.name)),
      element('div', { class: 'description' }, query.description.trim().split(/\n+/).map((line) => element('p', {}, line)))),
    ...(inputs ? [inputs] : []), output);
  await answer(query, values, output, inputs);
}

async function answer(query, values, output, inputs) {
  const missing = query.parameters.filter((parameter) => parameter.defaultValue === undefined || parameter.defaultValue === null)
    .filter((parameter) => !values[parameter.name]);
  if (missing.length > 0 && Object.keys(values).length === 0) {
    const example = query.examples[0];
    if (example) {
      location.replace(hash(query.name, Object.fromEntries(new URLSearchParams(example))));
    } else {
      output.replaceChildren(element('p', { class: 'notice' }, `Give ${missing.map((parameter) => parameter.name).join(' and ')}, then Run.`));
    }
    return;
  }
  running?.abort();
  const own = new AbortController();
  running = own;
  output.firstElementChild?.setAttribute('aria-busy', 'true');
  inputs?.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
  const path = results(query, values);
  try {
    const rows = await get(path, own.signal);
    release(output);
    output.replaceChildren(resultBox(rows, { ...query, csv: address(results(query, { ...values, format: 'csv' })), link: () => location.href,
      requests: [['Address', address(path)], ['curl', `curl '${address(path)}'`], ['Command line', commandLine(query, values)]] }));
  } catch (error) {
    if (error.name !== 'AbortError') {
      release(output);
      output.replaceChildren(problemBox(error, { retry: () => answer(query, values, output, inputs) }));
      if (error instanceof Problem && inputs) {
        markInvalid(inputs, error);
      }
    }
  }
}

function results(query, values) {
  const parameters = new URLSearchParams(values).toString();
  return `queries/${query.name}/results${parameters ? `?${parameters}` : ''}`;
}

function commandLine(query, values) {
  const quoted = (value) => (/^[\w.,:@%+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`);
  return ['./tidemark query', query.name, ...Object.entries(values).map(([name, value]) => `${name}=${quoted(value)}`)].join(' ');
}

/** The permalink of a query with its values. */
export function hash(name, values) {
  const parameters = new URLSearchParams(values).toString();
  return `#/queries/${encodeURIComponent(name)}${parameters ? `?${parameters}` : ''}`;
}

search.addEventListener('input', () => {
  if (known) {
    fill(list.querySelector('[aria-current]')?.title);
  }
});
search.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    list.querySelector('a')?.click();
  }
});
