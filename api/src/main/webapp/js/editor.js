const words = (text) => Object.fromEntries(text.split(' ').map((word) => [word, true]));

// CodeMirror's own dialects colour `usage` and `rank`; this is what DuckDB's SELECT knows.
window.CodeMirror?.defineMIME('text/x-tidemark', {
  name: 'sql',
  keywords: words('select from where group by order having limit offset with recursive as and or not in is null like ilike similar to between exists case '
    + 'when then else end join left right full outer inner cross natural lateral on using union all distinct except intersect qualify window over partition '
    + 'rows range groups preceding following unbounded current row filter within asc desc nulls first last cast try_cast interval values explain describe show '
    + 'summarize pivot unpivot exclude replace asof positional semi anti sample tablesample array struct map any some extract collate escape'),
  builtin: words('bigint boolean date decimal double float hugeint integer json real smallint text time timestamp timestamptz tinyint ubigint uuid varchar blob'),
  atoms: words('true false null'),
  operatorChars: /^[*+\-%<>!=&|^/~]/,
  dateSQL: words('date time timestamp'),
  support: words('decimallessFloat zerolessFloat escapeConstant'),
});

/**
 * The statement's editor: CodeMirror where its library is there, else the bare text area, with the same few verbs.
 * Places are lines and columns from 1, as errors name them.
 */
export function editor(area, { run, explain }) {
  return window.CodeMirror ? rich(area, run, explain) : bare(area, run);
}

function rich(area, run, explain) {
  const mirror = window.CodeMirror.fromTextArea(area, {
    mode: 'text/x-tidemark', theme: 'tidemark', lineNumbers: true, lineWrapping: true, matchBrackets: true, indentUnit: 2, viewportMargin: Infinity,
    screenReaderLabel: 'SQL statement',
    // Tab leaves the editor, as it leaves every other field.
    extraKeys: { 'Ctrl-Enter': run, 'Cmd-Enter': run, 'Shift-Ctrl-Enter': explain, 'Ctrl-Space': 'autocomplete', Tab: false, 'Shift-Tab': false },
    hintOptions: { completeSingle: false, tables: {} },
  });
  let marks = [];
  const clear = () => {
    marks.forEach((mark) => mark());
    marks = [];
  };
  mirror.on('change', clear);
  return {
    text: () => mirror.getValue(),
    replace: (text) => { mirror.setValue(text); mirror.setCursor(mirror.lineCount(), 0); },
    focus: () => mirror.focus(),
    refresh: () => mirror.refresh(),
    complete: (tables) => mirror.setOption('hintOptions', { completeSingle: false, tables }),
    insert: (name) => { mirror.replaceSelection(spaced(mirror.getRange({ line: mirror.getCursor().line, ch: 0 }, mirror.getCursor('from')), name)); mirror.focus(); },
    clear,
    mark: (line, column) => {
      clear();
      const from = { line: line - 1, ch: (column || 1) - 1 };
      const to = { line: line - 1, ch: column ? wordEnd(mirror.getLine(line - 1) ?? '', column - 1) : Infinity };
      const mark = mirror.markText(from, to, { className: 'mistake' });
      const handle = mirror.addLineClass(line - 1, 'background', 'mistake-line');
      marks = [() => mark.clear(), () => mirror.removeLineClass(handle, 'background', 'mistake-line')];
      mirror.setCursor(from);
      mirror.scrollIntoView({ from, to }, 40);
    },
    mend: (line, column, name) => {
      const end = wordEnd(mirror.getLine(line - 1) ?? '', column - 1);
      mirror.replaceRange(name, { line: line - 1, ch: column - 1 }, { line: line - 1, ch: end });
      mirror.focus();
    },
  };
}

function bare(area, run) {
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  const offset = (line, column) => area.value.split('\n').slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  const wordAt = (line, column) => [offset(line, column), offset(line, 1) + wordEnd(area.value.split('\n')[line - 1] ?? '', column - 1)];
  return {
    text: () => area.value,
    replace: (text) => { area.value = text; },
    focus: () => area.focus(),
    refresh: () => {},
    complete: () => {},
    insert: (name) => { area.setRangeText(spaced(area.value.slice(0, area.selectionStart), name), area.selectionStart, area.selectionEnd, 'end'); area.focus(); },
    clear: () => {},
    mark: (line, column) => { area.focus(); area.setSelectionRange(...wordAt(line, column || 1)); },
    mend: (line, column, name) => { area.setRangeText(name, ...wordAt(line, column), 'end'); area.focus(); },
  };
}

/** A name put behind a word needs a space between. */
function spaced(before, name) {
  return /[\w")]$/.test(before) ? ` ${name}` : name;
}

/** Where the word or sign that starts at an offset ends. */
function wordEnd(text, from) {
  const rest = text.slice(from);
  const match = /^("[^"]*"|'[^']*'|[\w.]+|\S)/u.exec(rest);
  return from + (match ? match[0].length : Math.max(1, rest.length));
}
