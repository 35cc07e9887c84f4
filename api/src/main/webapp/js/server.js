/** A refusal that the server explained: RFC 9457 with Tidemark's code, place and nearest names. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`);
    this.status = status;
    this.code = body.code ?? `HTTP ${status}`;
    this.help = body.help;
    this.id = body.id;
    this.line = body.line;
    this.column = body.column;
    this.candidates = body.candidates ?? [];
  }
}

/** No answer at all, or one that isn't the server's. */
export class Unreachable extends Error {}

const listeners = [];

/** Tells the listener the data version after each answer that carries one, and `null` when the server is gone. */
export function onVersion(listener) {
  listeners.push(listener);
}

function announce(version) {
  listeners.forEach((listener) => listener(version));
}

/** The address of a path of the API, as others can use it. */
export function address(path) {
  return new URL(`api/v1/${path}`, document.baseURI).href;
}

export async function get(path, signal) {
  return json(await ask(path, { signal, headers: { Accept: 'application/json' } }));
}

export async function post(path, body, signal) {
  return json(await ask(path, {
    method: 'POST',
    signal,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  }));
}

/** The rows of a statement as a CSV file. */
export async function csv(body) {
  const response = await ask('sql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/csv' },
    body: JSON.stringify({ ...body, format: 'csv' }),
  });
  return response.blob();
}

/** Whether the server answers again. */
export async function isBack() {
  try {
    return (await fetch('health/ready', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(address(path), { cache: 'no-cache', credentials: 'same-origin', ...options });
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    announce(null);
    throw new Unreachable(`The server at ${location.host} doesn't answer.`);
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return response;
}

async function problem(response) {
  try {
    return new Problem(response.status, await response.json());
  } catch {
    return new Problem(response.status, { detail: `The server answered ${response.status} ${response.statusText} without saying why.` });
  }
}

async function json(response) {
  let body;
  try {
    body = await response.json();
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new Unreachable('The answer broke off in the middle: the server gave up or was stopped. Run it again.');
  }
  const version = body.statistics?.dataVersion ?? body.dataVersion;
  if (version !== undefined) {
    announce(version);
  }
  return body;
}
