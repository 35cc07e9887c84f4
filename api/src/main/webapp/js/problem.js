import { button, element, say } from './dom.js';
import { Problem } from './server.js';

/**
 * Shows what went wrong in words.
 *
 * @param options `statement`: the text that the place is in; `choose`: takes a nearest name that was clicked; `retry`: asks again
 */
export function problemBox(error, { statement, choose, retry } = {}) {
  say(error.message);
  if (!(error instanceof Problem)) {
    return element('div', { class: 'problem', 'data-code': 'UNREACHABLE' },
      element('p', {}, error.message),
      element('p', { class: 'quiet' }, 'If it was stopped, start it with ', element('code', {}, './tidemark serve'), '.'),
      retry ? element('p', {}, button('Try again', retry)) : null);
  }
  return element('div', { class: 'problem', 'data-code': error.code },
    element('p', {}, element('span', { class: 'code' }, error.code), error.line && statement
      ? element('span', { class: 'quiet' }, `  line ${error.line}${error.column ? `, column ${error.column}` : ''}`) : null),
    element('p', {}, error.message),
    statement ? excerpt(statement, error) : null,
    error.candidates.length > 0 && choose
      ? element('p', { class: 'row' }, element('span', { class: 'quiet' }, 'Did you mean'),
        error.candidates.map((name) => button(name, () => choose(name), { class: 'chip', 'data-candidate': name }))) : null,
    error.help && !error.message.includes(error.help) ? element('p', { class: 'quiet' }, error.help) : null,
    error.id ? element('p', { class: 'quiet' }, 'The server’s log has more under ', element('code', {}, error.id), '.') : null);
}

/** The line of the statement with the place under it. */
function excerpt(statement, { line, column }) {
  const text = line ? statement.split('\n')[line - 1] : undefined;
  if (text === undefined || !column) {
    return null;
  }
  const from = Math.max(0, column - 61);
  const number = `${line} │ `;
  return element('pre', { 'aria-label': `Line ${line}` }, `${number}${from > 0 ? '…' : ''}${text.slice(from, from + 120)}\n`,
    element('span', { class: 'there' }, `${' '.repeat(number.length + (from > 0 ? 1 : 0) + column - 1 - from)}^`));
}
