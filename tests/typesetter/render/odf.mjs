// What the Writer and Calc documents share: a registry of automatic styles and the names of Flat ODF.
export const escape = (s) => String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const namespaces = ['office:1.0', 'style:1.0', 'text:1.0', 'table:1.0', 'drawing:1.0:draw', 'xsl-fo-compatible:1.0:fo', 'svg-compatible:1.0:svg']
  .map((n) => { const [uri, version, prefix] = n.split(':'); return `xmlns:${prefix ?? uri}="urn:oasis:names:tc:opendocument:xmlns:${uri}:${version}"`; }).join(' ');

/** Gives the same name to the same style body. */
export class Styles {
  #bodies = new Map();
  name(family, properties, attributes = '') {
    const body = `style:family="${family}" ${attributes}>${properties}`;
    if (!this.#bodies.has(body)) this.#bodies.set(body, `a${this.#bodies.size + 1}`);
    return this.#bodies.get(body);
  }
  toString() { return [...this.#bodies].map(([body, name]) => `<style:style style:name="${name}" ${body}</style:style>`).join('\n'); }
}

export const face = (font) => `<style:font-face style:name="${font}" svg:font-family="'${font}'"/>`;
export const fontProperties = (font, size, bold) =>
  `<style:text-properties style:font-name="${font}" style:font-name-asian="${font}" fo:font-size="${size}pt" style:font-size-asian="${size}pt"${bold ? ' fo:font-weight="bold" style:font-weight-asian="bold"' : ''}/>`;
export const align = { l: 'start', c: 'center', r: 'end' };

/** Millimetres that `text` takes at `size` points: a CJK character is one em, others half. */
export const textWidth = (text, size) => [...text].reduce((w, ch) => w + (ch.charCodeAt(0) > 0x2e80 || '——“”'.includes(ch) ? 1 : 0.53), 0) * size * 0.3528;
