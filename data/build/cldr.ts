import { readdirSync } from 'node:fs';
import { packageText } from './package-files.ts';

const folder = 'cldr/3rdparty/cldr/common';

/** The languages of this project, by the names of CLDR's files. Filipino has no names of prefectures there. */
export const languages = new Map(
  [
    ...[
      'en',
      'pt',
      'es',
      'fr',
      'vi',
      'id',
      'fil',
      'tr',
      'ja',
      'ko',
      'ne',
      'th',
      'my',
      'km',
      'mn',
      'si',
      'hi',
      'bn',
    ],
    ...['ru', 'uk'],
  ].map((language) => [language, language]),
)
  .set('zh-Hans', 'zh')
  .set('zh-Hant', 'zh_Hant');

function readXml(kind: 'main' | 'subdivisions' | 'bcp47', name: string): string {
  const files = readdirSync(new URL(`node_modules/${folder}/${kind}`, import.meta.url));
  return files.includes(`${name}.xml`) ? packageText(`${folder}/${kind}/${name}.xml`) : '';
}

function withoutEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Names by attribute `type` of every such element; `↑↑↑` means that CLDR inherits the name. */
function readElements(xml: string, element: RegExp): [type: string, name: string][] {
  return [...xml.matchAll(element)].flatMap(([, type = '', name = '↑↑↑']): [string, string][] =>
    name === '↑↑↑' ? [] : [[type, withoutEntities(name)]],
  );
}

/** The prefectures' names in a language, by two-digit code, as CLDR writes them. */
export function prefecturesIn(language: string): [code: string, name: string][] {
  const xml = readXml('subdivisions', languages.get(language) ?? language);
  return readElements(xml, /<subdivision type="jp(\d\d)"[^>]*>([^<]+)</g);
}

/** Countries' names in a language, by ISO 3166-1 code, other forms of a name as well. */
export function countriesIn(language: string): [country: string, name: string][] {
  const xml = readXml('main', languages.get(language) ?? language);
  return readElements(xml, /<territory type="([A-Z]{2})"[^>]*>([^<]+)</g);
}

/** The names of the cities that stand for time zones in a language, by the zone's IANA name. */
export function citiesIn(language: string): [zone: string, name: string][] {
  const xml = readXml('main', languages.get(language) ?? language);
  return readElements(xml, /<zone type="([^"]+)">(?:(?!<\/zone>)[\s\S])*?<exemplarCity[^>]*>([^<]+)</g);
}

/** ISO 3166-1 codes of the countries of time zones, by the zones' IANA names. */
export function countriesOfZones(): Map<string, string> {
  const types = [
    ...readXml('bcp47', 'timezone').matchAll(/<type name="([a-z]{2})[^"]*"[^>]*alias="([^"]+)"/g),
  ];
  return new Map(
    types.flatMap(([, country = '', zones = '']) =>
      zones.split(' ').map((zone): [string, string] => [zone, country.toUpperCase()]),
    ),
  );
}
