import { scriptOf } from './script.ts';

/** Latin letters without accents, as hurried people type them (also `đ` and `ı`); other scripts stay. */
export function withoutAccents(word: string): string {
  if (!hasAccents(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');
}

function hasAccents(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 0xc0 && scriptOf(unit) === 'Latn') return true;
  }
  return false;
}
