const THIN_SPACE = '\u202f';
const WHOLE_TYPES = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|U?INTEGER)$/;
const units = [[1e15, 'P'], [1e12, 'T'], [1e9, 'B'], [1e6, 'M'], [1e3, 'k']];
const plainCache = new Map();

export function isWhole(type) {
  return WHOLE_TYPES.test(type);
}

export function isNumeric(type) {
  return isWhole(type) || /^(DECIMAL|DOUBLE|FLOAT|REAL)/.test(type);
}

export function isTemporal(type) {
  return /^(DATE|TIMESTAMP)/.test(type);
}

/** The number behind a value of a numeric column; `null` where there is none. Wide integers come as text. */
export function numberOf(value) {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A number in few characters: 1.2 T, 857 M, 12.3 %. */
export function compact(number, unit) {
  if (number === null || number === undefined || !Number.isFinite(number)) {
    return '–';
  }
  if (unit === 'fraction') {
    return percent(number);
  }
  const prefix = /^(USD|US dollars|\$)/.test(unit ?? '') ? '$' : '';
  const size = Math.abs(number);
  const [scale, letter] = units.find(([limit]) => size >= limit * 0.99995) ?? [1, ''];
  const scaled = number / scale;
  return prefix + plain(scaled, Math.abs(scaled) >= 100 ? 0 : scale === 1 ? 2 : Math.abs(scaled) >= 10 ? 1 : 2)
    + (letter ? THIN_SPACE + letter : '');
}

function percent(fraction) {
  const hundredfold = fraction * 100;
  const size = Math.abs(hundredfold);
  return plain(hundredfold, size >= 10 || size === 0 ? 1 : size >= 0.1 ? 2 : 4) + THIN_SPACE + '%';
}

function plain(number, digits) {
  let format = plainCache.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { maximumFractionDigits: digits, useGrouping: true });
    plainCache.set(digits, format);
  }
  return format.format(number).replaceAll(',', THIN_SPACE);
}

/** A value of a numeric column in full: all digits that came, in groups of three. */
export function full(value, column) {
  if (column.unit === 'fraction' && numberOf(value) !== null) {
    return percent(Number(value));
  }
  const text = String(value);
  if (/_key$|^(year|batch|number|file_row|row)$/i.test(column.name)) {
    return text;
  }
  if (typeof value === 'number' && !Number.isInteger(value)) {
    const size = Math.abs(value);
    return size !== 0 && (size < 1e-4 || size >= 1e15) ? value.toExponential(4) : plain(value, size >= 1000 ? 2 : 6);
  }
  return text.replace(/^(-?)(\d+)/, (all, sign, digits) => sign + digits.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE));
}

/** A value of any other column, in one line. */
export function text(value, type) {
  if (typeof value === 'object') {
    return JSON.stringify(value);
  }
  return type.startsWith('TIMESTAMP') ? String(value).replace('T', ' ').replace(/(:\d\d):00$/, '$1') : String(value);
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** China for CN; the code itself where nobody has a name for it. */
export function countryName(code) {
  try {
    return /^[A-Za-z]{2}$/.test(code) ? countryNames.of(code.toUpperCase()) : code;
  } catch {
    return code;
  }
}

/** How long ago a day was, in words. */
export function age(day, now = new Date()) {
  const days = Math.floor((now - Date.parse(`${String(day).slice(0, 10)}T00:00:00Z`)) / 864e5);
  if (!Number.isFinite(days)) {
    return '';
  }
  if (days < 0) {
    return 'in the future';
  }
  const steps = [[1, 'today'], [2, 'yesterday'], [14, `${days} days ago`], [61, `${Math.round(days / 7)} weeks ago`],
    [700, `${Math.round(days / 30.4)} months ago`], [Infinity, `${(days / 365.25).toFixed(1)} years ago`]];
  return steps.find(([limit]) => days < limit)[1];
}

/** The Monday of an ISO week such as 2026-W08, in UTC; `null` for any other text. */
export function mondayOf(week) {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) {
    return null;
  }
  const fourth = new Date(Date.UTC(Number(match[1]), 0, 4));
  const monday = fourth.getUTCDate() - ((fourth.getUTCDay() + 6) % 7) + (Number(match[2]) - 1) * 7;
  return new Date(Date.UTC(Number(match[1]), 0, monday));
}

/** The ISO week that is `weeks` after another one. */
export function weekAfter(week, weeks) {
  const monday = mondayOf(week);
  if (!monday) {
    return null;
  }
  const thursday = new Date(monday.getTime() + (weeks * 7 + 3) * 864e5);
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * 864e5));
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** 16 to 22 Feb 2026, for a week; the text itself for anything else. */
export function weekSpan(week) {
  const monday = mondayOf(week);
  if (!monday) {
    return week;
  }
  const sunday = new Date(monday.getTime() + 6 * 864e5);
  const show = (date, options) => date.toLocaleDateString('en-GB', { timeZone: 'UTC', ...options });
  const month = monday.getUTCMonth() === sunday.getUTCMonth() ? {} : { month: 'short' };
  return `${show(monday, { day: 'numeric', ...month })} to ${show(sunday, { day: 'numeric', month: 'short', year: 'numeric' })}`;
}

export function count(number, one, many = `${one}s`) {
  return `${plain(Number(number), 0)} ${Number(number) === 1 ? one : many}`;
}

export function millis(number) {
  return `${plain(number, number < 10 ? 1 : 0)} ms`;
}
