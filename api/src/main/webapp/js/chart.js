import { button, element } from './dom.js';
import { compact, countryName, isNumeric, isTemporal, mondayOf, numberOf, weekSpan } from './format.js';
import { colour, places, scheme } from './palette.js';

const SERIES_MAX = 9;
const ROWS_MAX = 20_000;
const BARS_MAX = 25;

/**
 * Draws a result as its head says, into a figure.
 *
 * Answers `null` where there is nothing to draw (a column is missing, no numbers, two figures for one place, too many rows,
 * no chart library): the table says it all then.
 */
export function drawing(chart, columns, rows, title) {
  const data = window.Chart ? shape(chart, columns, rows) : null;
  if (!data) {
    return null;
  }
  const canvas = element('canvas', { role: 'img', 'aria-label': summary(chart, data, title) });
  const tip = element('div', { class: 'tip', 'aria-hidden': 'true' });
  const box = element('div', { class: 'canvas' }, canvas, tip);
  const figure = element('figure', { class: 'drawing', 'data-series': data.series.length },
    element('figcaption', {}, element('b', {}, sentence(data.y.description ?? data.y.name)),
      data.y.unit && data.y.unit !== 'fraction' ? `, ${data.y.unit}` : '', ` by ${data.x.name.replaceAll('_', ' ')}`,
      data.left > 0 ? `, the first ${data.labels.length} of ${data.labels.length + data.left}` : ''));
  let drawn;
  try {
    drawn = new window.Chart(canvas, settings(chart, data, tip));
  } catch (error) {
    console.warn('The chart could not be drawn; the table shows the same rows.', error);
    return null;
  }
  if (data.series.length > 1) {
    figure.append(legend(drawn, data));
  }
  figure.append(box);
  if (data.lying) {
    box.style.height = `${Math.max(9, data.labels.length * 1.9 + 3)}rem`;
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const recolour = () => {
    Object.assign(drawn.options, settings(chart, data, tip).options);
    drawn.data.datasets.forEach((set, index) => Object.assign(set, look(chart, data, index)));
    figure.querySelectorAll('.legend i').forEach((key, index) => { key.style.background = colour(data.series[index].place); });
    drawn.update('none');
  };
  dark.addEventListener('change', recolour);
  figure.release = () => {
    dark.removeEventListener('change', recolour);
    drawn.destroy();
  };
  return figure;
}

function sentence(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** Labels along x, and one row of numbers per series; the largest series by themselves, the rest together. */
function shape(chart, columns, rows) {
  const index = (name) => columns.findIndex((column) => column.name === name);
  const [x, y] = [index(chart.x), index(chart.y)];
  if (x < 0 || y < 0 || rows.length === 0 || rows.length > ROWS_MAX || !isNumeric(columns[y].type)) {
    return null;
  }
  const all = [...new Set(rows.map((row) => String(row[x] ?? '–')))];
  const isCounted = isNumeric(columns[x].type);
  const isOrdered = isCounted || isTemporal(columns[x].type) || all.every((label) => /^\d{4}(-W?\d{2}){0,2}$/.test(label));
  // Names beyond what can be read are left to the table, in the order that the query chose.
  const labels = chart.type === 'bar' && !isOrdered ? all.slice(0, BARS_MAX) : all;
  if (isOrdered) {
    labels.sort(isCounted ? (a, b) => Number(a) - Number(b) : undefined);
  }
  // Bars that each stand for something with a country are told apart by it.
  const s = chart.series ? index(chart.series) : chart.type === 'bar' && rows.length === all.length ? index('country') : -1;
  const at = new Map(labels.map((label, place) => [label, place]));
  const sums = new Map();
  for (const row of rows.filter((one) => at.has(String(one[x] ?? '–')))) {
    const name = s < 0 ? '' : row[s];
    if (!sums.has(name)) {
      sums.set(name, { name, total: 0, values: new Array(labels.length).fill(null) });
    }
    const one = sums.get(name);
    const number = numberOf(row[y]);
    const place = at.get(String(row[x] ?? '–'));
    if (number !== null && one.values[place] !== null) {
      return null; // two figures for one place: whether they add up is not for a chart to say
    }
    one.values[place] = number ?? one.values[place];
    one.total += number ?? 0;
  }
  const isBar = chart.type === 'bar';
  const series = together([...sums.values()].sort((a, b) => b.total - a.total), chart, s >= 0);
  if (series.every((one) => one.values.every((value) => value === null))) {
    return null;
  }
  const colours = places(series.map((one) => one.name));
  const isCountry = s >= 0 && /country$/.test(columns[s].name);
  series.forEach((one) => {
    one.place = s < 0 ? 5 : colours.get(one.name);
    one.label = one.label ?? nameOf(one.name, isCountry);
  });
  // Parts of a whole end at 100 %, whatever rounding made of their sum.
  const whole = columns[y].unit === 'fraction' && chart.type === 'area'
    && labels.every((unused, place) => series.reduce((sum, one) => sum + (one.values[place] ?? 0), 0) < 1.0005);
  const isLong = labels.some((label) => label.length > 12) || (!isOrdered && labels.length > 8);
  return { labels, series, x: columns[x], y: columns[y], isOrdered, lying: isBar && !isOrdered && isLong, left: all.length - labels.length,
    whole, stacked: chart.type === 'area' || isBar };
}

function nameOf(name, isCountry) {
  if (name === null) {
    return isCountry ? 'No country' : 'None';
  }
  return isCountry && name !== 'unknown' ? countryName(name) : name === 'unknown' ? 'Unknown' : String(name);
}

function together(sorted, chart, hasSeries) {
  if (!hasSeries || sorted.length <= SERIES_MAX + 1) {
    return sorted;
  }
  const rest = sorted.slice(SERIES_MAX);
  if (chart.type === 'line') {
    return sorted.slice(0, SERIES_MAX); // a sum of lines isn't a line of the same kind
  }
  const values = rest[0].values.map((unused, place) => rest.reduce((sum, one) => (one.values[place] === null ? sum : (sum ?? 0) + one.values[place]), null));
  return [...sorted.slice(0, SERIES_MAX), { name: '', label: `${rest.length} more`, total: 0, values }]
    .map((one) => (one.name === '' ? { ...one, name: 'other' } : one));
}

function look(chart, data, index) {
  const own = colour(data.series[index].place);
  if (chart.type === 'bar') {
    return { backgroundColor: own, hoverBackgroundColor: own };
  }
  return chart.type === 'area'
    ? { backgroundColor: `color-mix(in srgb, ${own} 82%, transparent)`, borderColor: scheme('--panel') }
    : { backgroundColor: own, borderColor: own, pointBackgroundColor: own, pointBorderColor: own, pointHoverBackgroundColor: own, pointHoverBorderColor: scheme('--panel') };
}

function settings(chart, data, tip) {
  const quiet = scheme('--quiet');
  const font = { family: getComputedStyle(document.body).fontFamily, size: 11.5 };
  const isArea = chart.type === 'area';
  const measure = {
    stacked: data.stacked, beginAtZero: true, max: data.whole ? 1 : undefined, border: { display: false },
    grid: { color: scheme('--line'), tickLength: 0 },
    ticks: { color: quiet, font, padding: 8, maxTicksLimit: 6, callback: (value) => compact(value, data.y.unit) },
  };
  const along = {
    stacked: data.stacked, grid: { display: false }, border: { color: scheme('--line-strong') },
    ticks: { color: data.lying ? scheme('--text') : quiet, font, maxRotation: 0, autoSkip: !data.lying, autoSkipPadding: 14,
      callback: (value, place, ticks) => tick(data, value, place, ticks) },
  };
  return {
    type: chart.type === 'bar' ? 'bar' : 'line',
    data: {
      labels: data.labels,
      datasets: data.series.map((one, index) => ({
        label: one.label, data: isArea ? one.values.map((value) => value ?? 0) : one.values,
        fill: isArea ? (index === 0 ? 'origin' : '-1') : false,
        borderWidth: chart.type === 'bar' ? 0 : isArea ? 1 : 2, pointRadius: ({ dataIndex }) => (!isArea && isAlone(one.values, dataIndex) ? 2 : 0), pointHoverRadius: isArea ? 0 : 3.5,
        pointHitRadius: 8, tension: 0, maxBarThickness: 34, categoryPercentage: 0.82, barPercentage: 0.92, borderRadius: 2,
        ...look(chart, data, index),
      })),
    },
    options: {
      responsive: true, maintainAspectRatio: false, animation: false, normalized: true,
      indexAxis: data.lying ? 'y' : 'x',
      interaction: { mode: 'index', axis: data.lying ? 'y' : 'x', intersect: false },
      scales: data.lying ? { x: measure, y: along } : { x: along, y: measure },
      plugins: { legend: { display: false }, tooltip: { enabled: false, external: (context) => explain(context, data, tip, isArea) } },
    },
  };
}

/** A figure without neighbours has no line to stand on. */
function isAlone(values, place) {
  return (values[place - 1] ?? null) === null && (values[place + 1] ?? null) === null;
}

/** W08 with the year where it changes; other labels as they are. */
function tick(data, value, place, ticks) {
  const label = data.labels[value] ?? '';
  const [year, week] = label.split('-W');
  if (!week) {
    return shortened(label, matchMedia('(max-width: 820px)').matches ? 22 : 42);
  }
  const before = place > 0 ? data.labels[ticks[place - 1].value]?.slice(0, 4) : '';
  return year === before ? `W${week}` : [`W${week}`, year];
}

/** A model can do without its vendor sooner than without its own name. */
function shortened(label, lengthMax) {
  const own = label.length > lengthMax ? label.slice(label.indexOf('/') + 1) : label;
  return own.length > lengthMax ? `${own.slice(0, lengthMax - 1)}…` : own;
}

function legend(drawn, data) {
  return element('div', { class: 'legend', role: 'group', 'aria-label': 'Series' }, data.series.map((one, index) => {
    const key = element('i');
    key.style.background = colour(one.place);
    const node = button([key, one.label], () => {
      const isShown = !drawn.isDatasetVisible(index);
      drawn.setDatasetVisibility(index, isShown);
      drawn.update('none');
      node.setAttribute('aria-pressed', String(isShown));
    }, { 'aria-pressed': 'true' });
    return node;
  }));
}

/** The tip beside the pointer: a line for each series, largest first, and their sum where they are parts of one. */
function explain({ chart: drawn, tooltip }, data, tip, isArea) {
  if (tooltip.opacity === 0 || !tooltip.dataPoints?.length) {
    tip.classList.remove('shown');
    return;
  }
  const place = tooltip.dataPoints[0].dataIndex;
  const shown = data.series.filter((one, index) => drawn.isDatasetVisible(index) && one.values[place] !== null)
    .sort((a, b) => b.values[place] - a.values[place]);
  const sum = shown.reduce((total, one) => total + one.values[place], 0);
  const label = data.labels[place];
  const rows = shown.map((one) => {
    const key = element('i');
    key.style.background = colour(one.place);
    return element('tr', {}, element('td', {}, key), element('td', {}, data.series.length > 1 ? one.label : data.y.name),
      element('td', { class: 'number' }, compact(one.values[place], data.y.unit)),
      isArea && sum > 0 ? element('td', { class: 'number quiet' }, compact(one.values[place] / sum, 'fraction')) : null);
  });
  const total = isArea && shown.length > 1
    ? element('tfoot', {}, element('tr', {}, element('td'), element('td', {}, 'Together'),
      element('td', { class: 'number' }, compact(sum, data.y.unit)), element('td'))) : null;
  tip.replaceChildren(element('table', {},
    element('caption', {}, mondayOf(label) ? `${label} · ${weekSpan(label)}` : label), element('tbody', {}, rows), total));
  tip.classList.add('shown');
  const wide = drawn.canvas.clientWidth;
  const left = tooltip.caretX + 14 + tip.offsetWidth > wide ? tooltip.caretX - tip.offsetWidth - 14 : tooltip.caretX + 14;
  tip.style.left = `${Math.max(0, Math.min(left, wide - tip.offsetWidth))}px`;
  // Above the lines, where most charts are empty; beside the bar, where bars lie.
  const top = data.lying ? Math.min(tooltip.caretY - tip.offsetHeight / 2, drawn.canvas.clientHeight - tip.offsetHeight) : drawn.chartArea.top;
  tip.style.top = `${Math.max(0, top)}px`;
}

/** What a reader who can't see the chart should know of it. */
function summary(chart, data, title) {
  const span = data.labels.length > 1 ? ` from ${data.labels[0]} to ${data.labels.at(-1)}` : ` for ${data.labels[0]}`;
  const names = data.series.length > 1 ? `, ${data.series.length} series: ${data.series.map((one) => one.label).join(', ')}` : '';
  return `${title}: ${chart.type} chart of ${data.y.name} by ${data.x.name}${span}${names}. The table below has the figures.`;
}
