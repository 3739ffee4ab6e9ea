// Money is counted in hundredths of the printed unit, as integers.
export const cents = (x) => Math.round(x * 100);

export function plain(c) {
  const s = String(Math.abs(c)).padStart(3, '0');
  return (c < 0 ? '-' : '') + s.slice(0, -2) + '.' + s.slice(-2);
}
export const grouped = (c) => plain(c).replace(/\B(?=(\d{3})+(?!\d))(?=.*\.)/g, ',');
export const fullWidth = (text) => text.replace(/[0-9.,-]/g, (d) => ({ '.': '．', ',': '，', '-': '－' }[d] ?? String.fromCharCode(d.charCodeAt(0) + 0xfee0)));
export const percent = (part, whole) => (Math.round((part * 10000) / whole) / 100).toFixed(2) + '%';
export const sum = (items) => items.reduce((a, b) => a + b, 0);
