// Reads CSV as RFC 4180 has it, for checks of what the pages write. Anything else is an error.
export function readCsv(text) {
  const rows = [];
  let row = [];
  for (let at = 0; at < text.length; ) {
    const [whole, quoted, bare] = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n)/y.exec(text.slice(at)) ?? [];
    if (whole === undefined) throw new SyntaxError(`no CSV from ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === ',') at += 1;
    else {
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}
