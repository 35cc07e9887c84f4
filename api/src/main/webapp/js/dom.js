/** Builds an element. Properties: attributes, `on…` listeners, `class`; children: nodes, texts, lists, nothing. */
export function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else {
      node.setAttribute(key, value === true ? '' : value);
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button that never submits a form. */
export function button(label, onclick, properties = {}) {
  return element('button', { type: 'button', onclick, ...properties }, label);
}

/** A button that copies a text and says so in place. */
export function copyButton(text, label = 'Copy') {
  const node = button(label, async () => {
    const done = await copy(typeof text === 'function' ? text() : text);
    node.textContent = done ? 'Copied' : 'Press Ctrl+C';
    setTimeout(() => { node.textContent = label; }, 1500);
  }, { class: 'small' });
  return node;
}

/** A text to copy, with its button. */
export function snippet(text, label) {
  return element('div', { class: 'snippet' },
    element('pre', { tabindex: '0', 'aria-label': label }, element('code', {}, text)),
    copyButton(text));
}

/** Tells those who listen to the page what has just changed on it. */
export function say(text) {
  document.getElementById('spoken').textContent = text;
}

// The clipboard is closed to pages that come over plain HTTP from another machine: there a selection has to do.
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element('textarea', { class: 'unseen' }, text);
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
