// A paper copy: every page becomes a picture, a little askew, and the text is gone.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Size of a baseline JPEG, from its start-of-frame segment. */
function jpegSize(data) {
  for (let i = 2; i < data.length; ) {
    const marker = data[i + 1], length = data.readUInt16BE(i + 2);
    if (marker >= 0xc0 && marker <= 0xc2) return [data.readUInt16BE(i + 7), data.readUInt16BE(i + 5)];
    i += 2 + length;
  }
  throw new Error('no frame in the JPEG');
}

/** Each page as one JPEG at `dpi`, turned by `angles` degrees, in a PDF of images alone. */
export function scan(pdf, folder, { run }, { dpi = 120, angles = [0.4, -0.3], quality = 32 } = {}) {
  run('pdftoppm', '-r', String(dpi), '-gray', '-png', pdf, join(folder, 'scan'));
  const pictures = readdirSync(folder).filter((f) => /^scan-\d+\.png$/.test(f)).sort().map((f, i) => {
    const out = join(folder, f.replace('.png', '.jpg'));
    run('convert', join(folder, f), '-background', '#f2f2f2', '-rotate', String(angles[i % angles.length]), '-attenuate', '0.25', '+noise', 'Gaussian', '-colorspace', 'Gray', '-quality', String(quality), out);
    return readFileSync(out);
  });
  const parts = [], offsets = [];
  let at = 0;
  const put = (x) => { const b = Buffer.isBuffer(x) ? x : Buffer.from(x, 'latin1'); parts.push(b); at += b.length; };
  const object = (n, ...body) => { offsets[n] = at; put(`${n} 0 obj\n`); body.forEach(put); put('\nendobj\n'); };
  put('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n');
  const kids = pictures.map((_, i) => `${3 + i * 3} 0 R`).join(' ');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`);
  pictures.forEach((data, i) => {
    const [w, h] = jpegSize(data), [x, y] = [(w * 72) / dpi, (h * 72) / dpi].map((v) => v.toFixed(2)), n = 3 + i * 3;
    const content = `q ${x} 0 0 ${y} 0 0 cm /Im0 Do Q`;
    object(n, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${x} ${y}] /Resources << /XObject << /Im0 ${n + 1} 0 R >> >> /Contents ${n + 2} 0 R >>`);
    object(n + 1, `<< /Type /XObject /Subtype /Image /Width ${w} /Height ${h} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${data.length} >>\nstream\n`, data, '\nendstream');
    object(n + 2, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  const start = at, count = offsets.length;
  put(`xref\n0 ${count}\n0000000000 65535 f \n${offsets.slice(1).map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  const out = join(folder, 'scanned.pdf');
  writeFileSync(out, Buffer.concat(parts));
  return out;
}
