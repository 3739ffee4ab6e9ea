// The model every document is written in: blocks (paragraphs, forms) and tables of cells.
// A cell that holds a disclosed figure carries the fact it prints, so the truth is read off the
// hand-typed source and never off the PDF.

/** A plain cell. Options: cs (columns spanned), rs (rows spanned), a ('l' | 'c' | 'r'), b (bold), cls (style hook), h (HTML in place of text). */
export const cell = (t, options = {}) => ({ t: t ?? '', cs: 1, rs: 1, a: 'c', ...options });
export const left = (t, options = {}) => cell(t, { a: 'l', ...options });

/** A value cell: prints `t` and, unless blank, is the fact (form, key, measure). */
export const value = (t, form, key, measure, options = {}) =>
  cell(t, { a: 'r', f: t === '' || t == null ? undefined : { form, key: normalKey(key), measure }, ...options });

/** Row keys have no white space and half-width brackets. */
export const normalKey = (text) => text.replace(/\s+/g, '').replace(/（/g, '(').replace(/）/g, ')');

/**
 * Places the cells of `rows` on a rectangle of `width` columns.
 * Returns one array per row of {cell, column} for the cells that begin there and the set of covered columns.
 */
export function layOut(rows, width) {
  const taken = rows.map(() => new Array(width).fill(false));
  return rows.map((row, r) => {
    const placed = [];
    let c = 0;
    for (const cell of row.cells) {
      while (c < width && taken[r][c]) c++;
      if (c + cell.cs > width) throw new Error(`row ${r} is wider than ${width}: ${row.cells.map((x) => x.t).join('|')}`);
      if (r + cell.rs > rows.length) throw new Error(`cell "${cell.t}" spans below the table`);
      for (let i = 0; i < cell.rs; i++) for (let j = 0; j < cell.cs; j++) taken[r + i][c + j] = true;
      placed.push({ cell, column: c });
      c += cell.cs;
    }
    if (taken[r].includes(false)) throw new Error(`row ${r} leaves a hole: ${row.cells.map((x) => x.t).join('|')}`);
    return { row, placed };
  });
}

export const row = (...cells) => ({ cells });
export const cover = (...lines) => ({ kind: 'cover', lines });
export const contents = (entries) => ({ kind: 'contents', entries });
export const heading = (text, options = {}) => ({ kind: 'heading', level: 1, text, ...options });
export const section = (text, options = {}) => heading(text, { level: 2, ...options });
export const para = (text) => ({ kind: 'para', text });
