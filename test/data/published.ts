/** What the class table says about one municipality, written down by hand from the published page. */
export interface Published {
  /** JIS code. */
  readonly code: string;
  readonly kanji: string;
  readonly department: string;
  readonly email: string;
  readonly pages: readonly string[];
  /** Addresses with the organisation's name, empty where the page gives none. */
  readonly classes: readonly (readonly [url: string, organisation: string])[];
}

export const PUBLISHED: readonly Published[] = [
  {
    code: '10205',
    kanji: '太田市',
    department: 'International Affairs Division',
    email: '005430@mx.city.ota.gunma.jp',
    pages: ['https://www.city.ota.gunma.jp/soshiki/6/'],
    classes: [['https://www.city.ota.gunma.jp/page/2420.html', 'Ota International Association']],
  },
  {
    code: '10204',
    kanji: '伊勢崎市',
    department: 'Multicultural Resources and Engagement Center',
    email: 'tabunka@city.isesaki.lg.jp',
    pages: ['https://www.city.isesaki.lg.jp/'],
    classes: [['https://isesaki-kokusai.jp/', 'Isesaki International Relations Association']],
  },
  {
    code: '10524',
    kanji: '大泉町',
    department: 'Multicultural Cooperation Division',
    email: 'tabunka@town.oizumi.gunma.jp',
    pages: ['https://www.town.oizumi.gunma.jp/', 'https://www.oizumi-tabunka.jp/'],
    classes: [['https://www.oia-gunma.jp/', 'OIZUMI INTERNATIONAL ASSOCIATION']],
  },
  {
    code: '20203',
    kanji: '上田市',
    department: 'Human Rights and Multicultural Division',
    email: 'jinkenkyosei@city.ueda.nagano.jp',
    pages: ['https://www.city.ueda.nagano.jp/life/1/17/'],
    classes: [
      [
        'https://www.city.ueda.nagano.jp/soshiki/jinkendanjo/4869.html',
        'Human Rights and Multicultural Division',
      ],
      ['https://amutabunka.com/', 'Association for Multicultural community building of Ueda (AMU)'],
    ],
  },
  {
    code: '20205',
    kanji: '飯田市',
    department:
      'Citizen Collaboration and Environment Department, Coexistence and Collaboration Promotion Division',
    email: 'danjo@city.iida.nagano.jp',
    pages: ['https://www.city.iida.lg.jp/'],
    classes: [],
  },
  {
    code: '22130',
    kanji: '浜松市',
    department: 'International Affairs Division',
    email: 'kokusai@city.hamamatsu.shizuoka.jp',
    pages: ['https://www.city.hamamatsu.shizuoka.jp/'],
    classes: [
      [
        'https://www.hi-hice.jp/en/organization-overview/about-us/u-toc/',
        'Hamamatsu Foreign Resident Study Support Center',
      ],
      [
        'https://www.hi-hice.jp/en/',
        'HICE (Hamamatsu Foundation for International Communication and Exchange)',
      ],
    ],
  },
  {
    code: '23219',
    kanji: '小牧市',
    department: 'Multicultural Symbiosis Division, Civic Life Department',
    email: 'tabunka@city.komaki.lg.jp',
    pages: ['https://www.city.komaki.aichi.jp/'],
    classes: [['http://www.komakikia.jp/', 'Komaki International Association']],
  },
  {
    code: '24207',
    kanji: '鈴鹿市',
    department: 'Public Consultation Division Regional Development Department',
    email: 'shimintaiwa@city.suzuka.lg.jp',
    pages: ['https://www.city.suzuka.lg.jp/'],
    classes: [['https://www.city.suzuka.lg.jp/kurashi/gaikoku/1002687.html', '']],
  },
  {
    code: '33208',
    kanji: '総社市',
    department:
      'Civic Warm Department Human Rights & Community Planning and Development Division International Affairs Promotion Section',
    email: 'jinken-machi@city.soja.okayama.jp',
    pages: ['https://www.city.soja.okayama.jp/soshiki/14/'],
    classes: [['https://www.city.soja.okayama.jp/soshiki/14/19759.html', '']],
  },
];
