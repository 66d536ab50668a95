/** Sentences with a name that is spelt as the place spells it (or as another script does). */
export const EXACT = [
  'onde posso aprender japonês em Hamamatsu?',
  'Where can I take Japanese lessons near Isesaki?',
  '¿hay clases de japonés en Ueda los fines de semana?',
  'Tôi muốn học tiếng Nhật ở Suzuka thì học ở đâu?',
  '小牧市で日本語を勉強したいです',
  '我住在滨松，想学日语',
  '오타시에서 일본어를 배우고 싶어요',
  'Где в Фукуяме можно учить японский?',
  'saya mau belajar bahasa Jepang di Matsuyama',
  'hamamatsu ma nihongo class kaha cha',
];

/** The same with a name that is misspelt by one edit or two. */
export const MISSPELT = [
  'onde posso aprender japonês em Hamamastu?',
  'Where can I take Japanese lessons near Isesacki?',
  '¿hay clases de japonés en Matsuyma los fines de semana?',
  'Tôi muốn học tiếng Nhật ở Suzukka thì học ở đâu?',
  'je cherche un cours de japonais à Kanazwa',
  'saya mau belajar bahasa Jepang di Matsuyana',
  'any nihongo class in Fukuyma city?',
  'Toyohaschi de japonca kursu var mı',
];

export const BARE = [
  'Hamamatsu',
  'Ōta',
  '伊勢崎',
  'はままつ',
  '하마마쓰',
  'Хамамацу',
  'komaki-shi',
  '鈴鹿市',
];

export const PREFIXES = ['h', 'ha', 'ham', 'hama', 'ō', '浜', 'は', 'はま', '하', 'Х', 'ซ', 'hamamtsu', ''];
