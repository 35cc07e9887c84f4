/**
 * Colours of series: the same country, vendor or model has the same colour in every chart. Those that the market is mostly
 * about have a place of their own; any other's place comes from its name.
 */
const SIZE = 10;
const NAMELESS = new Set([null, '', 'other', 'unknown', 'Unknown', 'none']);
const OWN = {
  US: 0, CN: 1, FR: 4, CA: 3, KR: 5, IL: 6, GB: 2, DE: 7, JP: 9, AE: 8,
  openai: 2, anthropic: 3, google: 0, deepseek: 9, 'x-ai': 7, qwen: 4, moonshotai: 5, minimax: 1, 'z-ai': 8, xiaomi: 6,
  'meta-llama': 0, mistralai: 3, tencent: 5, nvidia: 8,
};

/** A colour place for each name, in order; `null` is what has no name. */
export function places(names) {
  const taken = new Set();
  const result = new Map();
  for (const name of names) {
    let place = NAMELESS.has(name) ? null : OWN[name] ?? hash(name) % SIZE;
    for (let step = 0; place !== null && taken.has(place) && step < SIZE; step++) {
      place = (place + 1) % SIZE;
    }
    if (place !== null) {
      taken.add(place);
    }
    if (taken.size === SIZE) {
      taken.clear();
    }
    result.set(name, place);
  }
  return result;
}

function hash(name) {
  let value = 7;
  for (const letter of String(name)) {
    value = (value * 31 + letter.codePointAt(0)) >>> 0;
  }
  return value;
}

/** The colour of a place, as the scheme in force has it. */
export function colour(place) {
  return scheme(`--series-${place ?? 'none'}`);
}

export function scheme(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
