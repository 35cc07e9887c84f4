import * as catalogue from './catalogue.js';
import * as connect from './connect.js';
import * as data from './data.js';
import { count } from './format.js';
import { problemBox } from './problem.js';
import * as queries from './queries.js';
import { isBack, onVersion, Unreachable } from './server.js';
import * as sql from './sql.js';

/** Address after #, view, what it needs: `#/queries/NAME?country=CN`, `#/sql?q=…`, `#/data`, `#/connect`. */
const RETRY_MILLIS = 3000;
const version = document.getElementById('version');
const alertBox = document.getElementById('alert');
let shownVersion = null;
let waiting = null;

async function route() {
  const [path, search = ''] = location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [view, name] = path.split('/');
  const parameters = new URLSearchParams(search);
  switch (view) {
    case 'sql':
      reveal('sql');
      return sql.show(parameters);
    case 'data':
      reveal('data');
      return data.show();
    case 'connect':
      reveal('connect');
      return connect.show();
    default:
      reveal('queries');
      return queries.show(name ? decodeURIComponent(name) : undefined, Object.fromEntries(parameters));
  }
}

function reveal(view) {
  for (const section of document.querySelectorAll('main > section')) {
    section.hidden = section.id !== `view-${view}`;
  }
  for (const link of document.querySelectorAll('nav a')) {
    link.toggleAttribute('aria-current', link.dataset.view === view);
    if (link.dataset.view === view) {
      link.setAttribute('aria-current', 'page');
    }
  }
}

onVersion((found) => {
  if (found === null) {
    gone();
    return;
  }
  version.classList.remove('gone');
  version.innerHTML = '';
  version.append('data version ', Object.assign(document.createElement('b'), { textContent: found }));
  if (shownVersion !== null && shownVersion !== found) {
    catalogue.forget();
    queries.forget();
    data.showGlance();
  }
  shownVersion = found;
});

/** Says so once, looks until the server is back, then shows what was asked for. */
function gone() {
  version.classList.add('gone');
  version.textContent = 'no answer';
  if (waiting) {
    return;
  }
  alertBox.replaceChildren(problemBox(new Unreachable(`The server at ${location.host} doesn't answer. This page looks every ${count(RETRY_MILLIS / 1000, 'second')}.`)));
  waiting = setInterval(async () => {
    if (await isBack()) {
      clearInterval(waiting);
      waiting = null;
      alertBox.replaceChildren();
      data.showGlance();
      route();
    }
  }, RETRY_MILLIS);
}

window.addEventListener('hashchange', route);
window.addEventListener('popstate', () => { if (location.hash.startsWith('#/sql')) { route(); } });
document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest('input, textarea, select, .CodeMirror');
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !document.getElementById('view-queries').hidden) {
    event.preventDefault();
    document.getElementById('search').focus();
  }
});

route();
data.showGlance();
