import { button, element } from './dom.js';
import { countryName, weekAfter, weekSpan } from './format.js';

/** A query's form: a typed input for each parameter, examples to try, Run. `run` gets the values that were given. */
export function form(query, values, run) {
  const node = element('form', { class: 'parameters', 'aria-label': `Parameters of ${query.title}`, novalidate: true },
    query.parameters.map((parameter) => field(parameter, values[parameter.name] ?? parameter.defaultValue ?? '', () => node.requestSubmit())),
    element('button', { type: 'submit', class: 'primary', title: 'Ctrl+Enter' }, 'Run'),
    examples(query, run));
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    run(given(node, query));
  });
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      node.requestSubmit();
    }
  });
  return node;
}

/** What differs from the defaults: a permalink should say no more than it has to. */
function given(node, query) {
  const values = {};
  for (const parameter of query.parameters) {
    const value = node.elements[parameter.name].value.trim();
    if (value !== '' && value !== parameter.defaultValue) {
      values[parameter.name] = value;
    }
  }
  return values;
}

/** Marks the input that the server refused. */
export function markInvalid(node, error) {
  const name = /[Pp]arameter '([^']+)'/.exec(error.message)?.[1];
  const input = name ? node.elements.namedItem(name) : null;
  if (input instanceof HTMLElement) {
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  }
}

function examples(query, run) {
  if (query.examples.length === 0) {
    return null;
  }
  return element('div', { class: 'examples' }, element('span', { class: 'quiet' }, 'Try'),
    query.examples.map((example) => button(readable(example), () => run(Object.fromEntries(new URLSearchParams(example))), { class: 'chip' })));
}

function readable(example) {
  return [...new URLSearchParams(example)].map(([name, value]) => `${name}=${value}`).join(' ');
}

function field(parameter, value, submit) {
  const id = `parameter-${parameter.name}`;
  const limits = [parameter.minimum && `from ${parameter.minimum}`, parameter.maximum && `to ${parameter.maximum}`].filter(Boolean).join(' ');
  return element('div', { class: `field ${parameter.type}`, title: parameter.description },
    element('label', { for: id }, parameter.name.replaceAll('_', ' '), ' ', element('span', { class: 'hint' }, hint(parameter, limits))),
    control(parameter, id, value, submit));
}

function hint(parameter, limits) {
  const type = { week: 'ISO week', country: 'ISO 3166', date: 'day', integer: 'whole number', decimal: 'number' }[parameter.type] ?? '';
  return [type === parameter.name ? '' : type, limits].filter(Boolean).join(', ');
}

function control(parameter, id, value, submit) {
  const attributes = { id, name: parameter.name, value, autocomplete: 'off', spellcheck: 'false', 'aria-description': parameter.description,
    placeholder: parameter.defaultValue ?? '' };
  const allowed = parameter.type === 'boolean' ? ['true', 'false'] : parameter.allowed ?? [];
  if (allowed.length > 0) {
    return choice(attributes, allowed, value);
  }
  switch (parameter.type) {
    case 'integer':
      return element('input', { ...attributes, type: 'number', step: 1, min: parameter.minimum, max: parameter.maximum });
    case 'decimal':
      return element('input', { ...attributes, type: 'text', inputmode: 'decimal' });
    case 'date':
      return element('input', { ...attributes, type: 'date', min: parameter.minimum, max: parameter.maximum });
    case 'week':
      return week(attributes, submit);
    case 'country':
      return country(attributes);
    default:
      return element('input', { ...attributes, type: 'text' });
  }
}

function choice(attributes, allowed, value) {
  const { placeholder, value: unused, ...rest } = attributes;
  return element('select', rest, value === '' ? element('option', { value: '' }, 'choose') : null,
    allowed.map((one) => element('option', { value: one, selected: one === value }, one)));
}

/** A week is mostly looked at beside the one before it. */
function week(attributes, submit) {
  const input = element('input', { ...attributes, type: 'text', placeholder: attributes.placeholder || '2026-W08', inputmode: 'text' });
  const describe = () => { input.title = weekSpan(input.value); };
  const step = (weeks) => () => {
    const next = weekAfter(input.value || input.placeholder, weeks);
    if (next) {
      input.value = next;
      describe();
      submit();
    }
  };
  input.addEventListener('input', describe);
  describe();
  return element('div', { class: 'with-steps' },
    button('‹', step(-1), { 'aria-label': 'The week before' }), input, button('›', step(1), { 'aria-label': 'The week after' }));
}

function country(attributes) {
  const name = element('span', { 'aria-live': 'polite' });
  const input = element('input', { ...attributes, type: 'text', maxlength: 2, placeholder: attributes.placeholder || 'CN' });
  const describe = () => { name.textContent = input.value.length === 2 ? countryName(input.value) : ''; };
  input.addEventListener('input', describe);
  describe();
  return element('div', { class: 'with-name' }, input, name);
}
