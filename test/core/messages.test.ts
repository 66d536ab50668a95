import { describe, expect, test } from 'vitest';
import { bot } from '../facts.ts';
import { asked, type Case } from './asking.ts';

const check = (typed: string, kind: string, codes: string) =>
  expect(asked(typed)).toEqual({ kind, places: codes === '' ? [] : codes.split(' ') });

describe('one place in any spelling', () => {
  test.each([
    'Hamamatsu', 'HAMAMATSU', 'hamamatsu-shi', 'Hamamatsu City', 'Hamamatu', 'hamamatusi', 'hama matsu',
    '浜松', '浜松市', '濱松市', '滨松', '滨松市', 'はままつ', 'はままつし', 'ハママツ', 'ﾊﾏﾏﾂ', 'Ｈａｍａｍａｔｓｕ',
    '하마마쓰', '하마마츠', '하마마쓰시', 'Хамамацу', 'Хамамацу-си', 'ฮามามัตสึ', 'हामामात्सु', 'হামামাৎসু', 'හමමත්සු',
    'Hamamatsu\'da',  '하마마쓰에서', 'cidade de Hamamatsu', 'thành phố Hamamatsu', 'Hamamatsu, Shizuoka, Japan',
    'Hamamastu', 'Hammamatsu', 'Hamamatsuu', 'hamanatsu',
  ])('%s', (typed) => check(typed, 'classes', '22130')); // biome-ignore format: one line a group of scripts

  test.each<Case>([
    ['Oizumi', 'classes', '10524'],
    ['Ōizumi', 'classes', '10524'],
    ['Ooizumi-machi', 'classes', '10524'],
    ['Ohizumi', 'classes', '10524'],
    ['Oura-gun Oizumi-machi', 'classes', '10524'],
    ['邑楽郡大泉町', 'classes', '10524'],
    ['Sōja', 'classes', '33208'],
    ['Soja-shi', 'classes', '33208'],
    ['総社', 'classes', '33208'],
    ['總社市', 'classes', '33208'],
    ['소자시', 'classes', '33208'],
    ['Kitakyushu', 'unlisted', '40100'],
    ['Kita Kyūshū', 'unlisted', '40100'],
    ['Ichihara-si', 'unlisted', '12219'],
    ['Tiba-ken', 'prefecture', '12'],
    ['Sizuoka-ken', 'prefecture', '22'],
    ['Gumma', 'prefecture', '10'],
    ['つくば市', 'unlisted', '08220'],
    ['筑波市', 'unlisted', '08220'],
    ['茅崎市', 'unlisted', '14207'],
    ['龙崎市', 'unlisted', '08208'],
  ])('%s', (typed, kind, codes) => check(typed, kind, codes));
});

test.each(['m(_ _)m', 'ｍ（＿ ＿）ｍ'])('a bow drawn with letters is no word: %s', (bow) => {
  const { language, places } = bot.reply({
    text: `kure-shi no kyoushitsu wo oshiete kudasai ${bow}`,
    audience: 'private',
  });
  expect({ language, places }).toEqual({ language: 'ja', places: ['34202'] });
});

describe('what stands beside a name, and how the name is written, tell the language', () => {
  test.each([
    ['Edogawa ya Koto-ku me', 'hi', '13123 13108'],
    ['Ebina o Zama', 'es', '14215 14216'],
    ['Nagano ili?', 'tr', '20'],
    ['Еніва чи Чітосе', 'uk', '01231 01224'],
    ['kamo niigata', 'en', '15209'],
    // The letters of a misspelt name are no letters of a language.
    ['Tusruoka kurs', 'tr', '06203'],
    ['fukuchyama jp class', 'en', '26201'],
  ])('%s', (text, language, codes) =>
    expect(bot.reply({ text, audience: 'private' })).toMatchObject({ language, places: codes.split(' ') }),
  );
});

test('a prefecture that begins the message is one, though its letters are a word of Japanese', () =>
  check('Nara is nice, are there Japanese classes?', 'prefecture', '29'));

describe('names that the bot itself writes are read', () => {
  test.each<Case>([
    ["Nan'yō", 'unlisted', '06213'],
    ["Ten'ei", 'unlisted', '07344'],
    ['Fukuoka 福岡県', 'prefecture', '40'],
    ['Хамамацуде', 'classes', '22130'],
    ['higashi hiroshimada', 'unlisted', '34212'],
    ['হিগাশি-হিরোশিমায়', 'unlisted', '34212'],
  ])('%s', (typed, kind, codes) => check(typed, kind, codes));
});

describe('words that touch a name leave it whole', () => {
  test.each<Case>([
    ['อยู่โคมากิอยากเรียนภาษาญี่ปุ่น', 'classes', '23219'],
    ['คนไทยในไซตามาเรียนญี่ปุ่นที่ไหน', 'prefecture', '11'],
    ['แถวโอตะมีสอนภาษาญี่ปุ่นไหม', 'classes', '10205'],
    ['အိုတာမှာ ဂျပန်စာသင်တန်း ရှိလား', 'classes', '10205'],
    ['တိုယိုဟာရှိမှာ ဂျပန်စာ သင်ချင်တယ်', 'unlisted', '23201'],
    ['ကိုဘေးမှာ နေပါတယ် ဂျပန်စာ သင်ချင်တယ်', 'unlisted', '28100'],
    ['នៅអូតារៀនភាសាជប៉ុននៅណា', 'classes', '10205'],
    ['わたしははままつにすんでいます。にほんごをならいたい', 'classes', '22130'],
    ['いまさっぽろにすんでます。にほんごならいたい', 'unlisted', '01100'],
    ['わたしはあおもりにすんでいます。にほんごをならいたい', 'prefecture', '02'],
    ['ぐんまでにほんごをべんきょうできますか', 'prefecture', '10'],
    ['พักอยู่กุมมาค่ะ อยากเรียนภาษาญี่ปุ่น', 'prefecture', '10'],
    ['ตอนนี้อยู่โอซากาครับ หาที่เรียนญี่ปุ่น', 'prefecture', '27'],
    ['京都有日语班吗', 'prefecture', '26'],
    ['요코하마쪽 일본어 수업', 'unlisted', '14100'],
    ['ube de nihongo wo benkyou shitai', 'unlisted', '35202'],
    ['โอตะหรืออิเซซากิมีเรียนญี่ปุ่นไหม', 'several', '10205 10204'],
    ['ฮามามัตสึกับนีงาตะที่ไหนเรียนญี่ปุ่นถูกกว่า', 'several', '22130 15'],
    ['ချိဘာနဲ့ ဖူကူအိုကာ ဘယ်မှာ ဂျပန်စာသင်တန်းကောင်းလဲ', 'several', '12 40'],
    // … and are no name themselves.
    ['คนไทยในญี่ปุ่นเรียนภาษายังไง', 'no-place', ''],
  ])('%s', (typed, kind, codes) => check(typed, kind, codes));
});

describe('no place is asked about', () => {
  test.each([
    'Suzuki-san is my teacher',
    'o Honda me disse que tem aula de japonês',
    '田中先生、ありがとうございます',
    'Ueda-sensei teaches us Japanese',
    'the book is mine',
    'what date is it today',
    'saya mau belajar bahasa Jepang di sini',
    'quero aprender japonês para trabalhar',
    'जापानी सिक्ने ठाउँहरूको सूची दिनुस्',
    'date or date, learn japanese',
    'ありがとう',
    'the race at the Suzuka circuit',
    'how much is a used Toyota car',
    'gracias',
    '?',
    '😀😀😀',
    '12345678901234567',
    'Tokyo Drift is my favourite movie',
  ])('%s', (typed) => expect(asked(typed).places).toEqual([]));

  test.each<Case>([
    ['I want to learn Japanese in Nepal', 'abroad', ''],
    ['cursos de japonês em São Paulo', 'abroad', ''],
    ['học tiếng Nhật ở Hà Nội', 'abroad', ''],
    ['ฉันอยากเรียนภาษาญี่ปุ่นที่กรุงเทพ', 'abroad', ''],
    ['where can I learn Japanese?', 'no-place', ''],
    ['¿cómo puedo aprender japonés?', 'no-place', ''],
    ['日本語を勉強したいです', 'no-place', ''],
    ['hello', 'greeting', ''],
    ['xin chào', 'greeting', ''],
    ['', 'greeting', ''],
    ['is N4 much harder than N3', 'no-place', ''],
    ['how do I renew my visa', 'off-topic', ''],
    ['is there a Japanese class in Qwzyxtown', 'unknown', ''],
  ])('%s', (typed, kind, codes) => check(typed, kind, codes));
});

describe('the last question says what is wanted', () => {
  test.each<Case>([
    ['I need a visa for Vietnam and a flight. Where can I learn Japanese in Komaki?', 'classes', '23219'],
    ['Japanese in Komaki? Is the hospital there any good? And a dentist?', 'off-topic', ''],
    ['I want to take Japanese lessons in Komaki. Is there parking?', 'classes', '23219'],
  ])('%s', (typed, kind, codes) => check(typed, kind, codes));
});

describe('something else at a place: silent about it, and the place is one tap away', () => {
  test.each([
    ['how do I get the gas turned on in Ueda', '20203'],
    ['di Ueda ada musholla ga yang dekat pabrik', '20203'],
    ['qqn a déjà fait réparer un vélo à Ueda ?', '20203'],
    ['上田城って犬もいっしょに入れますか', '20203'],
    ['my japanese is fine, but I need a dentist in Ueda', '20203'],
    // Words that no list has, and none about learning.
    ['does anybody in Ueda have a glockenspiel or a theremin for me', '20203'],
    ['เฒฌญฎฐฒณฅฆฑที่อุเอดะ', '20203'],
  ])('%s', (text, code) => {
    const { kind, places, choices } = bot.reply({ text, audience: 'private' });
    expect([kind, places]).toEqual(['off-topic', []]);
    const codes = choices.flatMap(({ options }) =>
      options.map(({ reference }) => bot.show(reference, 'en')?.places),
    );
    expect(codes).toEqual([[code]]);
  });

  test.each<Case>([
    ['N4 in Otawara, hospital job', 'unlisted', '09210'],
    // Short names in small letters, with words about learning alone.
    ['japanese lessons hino', 'unlisted', '13212'],
    ['nanto japonca kursu', 'unlisted', '16210'],
    ['miho có lớp tiếng nhật không', 'unlisted', '08442'],
    ['japanese lessons date', 'no-place', ''],
    ['cours de japonais pas cher shinjuku svp, visa vacances travail', 'unlisted', '13104'],
    ['日语还可以，想在上田找个N1班', 'classes', '20203'],
    ['my japanese is fine, is there a JLPT class in Ueda', 'classes', '20203'],
    // Where somebody works, and what they have, is no topic.
    ['trabajo en un restaurante en Hamamatsu, libre los lunes', 'classes', '22130'],
    ['e làm nhà hàng ở Hamamatsu, rảnh thứ hai', 'classes', '22130'],
    ["Hamamatsu ou bien Kosai, peu importe, j'ai le permis", 'several', '22130 22221'],
    ['浜松か湖西どっちでもいい、免許あります', 'several', '22130 22221'],
    // Misspelt, or in a language that no list has.
    ['dnde aprnder japnes en ueda', 'classes', '20203'],
    ['dove posso imparare il giapponese a Ueda', 'classes', '20203'],
    ['em Ueda, tem tbm?', 'classes', '20203'],
    ['Soka or Koshigaya, im right on the border', 'several', '11221 11222'],
    ['kariya, malam hari ada?', 'unlisted', '23210'],
    [
      'my bike is broken and I work nights at a car factory, where can I learn Japanese in Ueda?',
      'classes',
      '20203',
    ],
  ])('%s', (typed, kind, codes) => check(typed, kind, codes));
});

describe('the place that is meant', () => {
  test.each<Case>([
    ['just moved Nemuro -> Wakkanai. where do people study japanese here', 'unlisted', '01214'],
    ['Osaka → Kobe, japanese class?', 'unlisted', '28100'],
    ['not Odawara, Hiratsuka please. japanese class', 'unlisted', '14203'],
    ['not Nagoya or Toyota. japanese class in Komaki', 'classes', '23219'],
    ['dulu di Okazaki skrg di Toyota. ada les bahasa jepang?', 'unlisted', '23211'],
    ['ad ơi cho em hỏi lớp ở Hamamatsu', 'classes', '22130'],
    ['याओमा आएको, अब जापानी सिक्नु पर्यो', 'unlisted', '27212'],
    ['আগেওতে জাপানি শিখতে চাই', 'unlisted', '11219'],
    ['निशियोमा जापानी सिक्न चाहन्छु', 'unlisted', '23213'],
    ['រៀនភាសាជប៉ុននៅ ឈីឈីប៊ូ', 'unlisted', '11207'],
    ['នៅណាហ្គោយ៉ា រៀនភាសាជប៉ុនកន្លែងណាល្អ', 'unlisted', '23100'],
    ['I moved from Nagoya to Komaki, any Japanese class?', 'classes', '23219'],
    ['mudei de Nagoya pra Komaki, onde tem aula de japonês?', 'classes', '23219'],
    ['not Toyota, Komaki please', 'classes', '23219'],
    ['me mudé de Osaka a Ueda y busco clases de japonés', 'classes', '20203'],
    ['I live in Kosai but I can go to Hamamatsu', 'several', '22221 22130'],
    ['Japanese lessons in Suzuka for my husband, he works at Honda', 'classes', '24207'],
    ['tem aula de japonês em Isesaki, o Suzuki falou', 'classes', '10204'],
    ['新大久保で日本語教室', 'unlisted', '13104'],
    ['苫小牧で日本語を勉強したい', 'unlisted', '01213'],
    ['常陸太田市', 'unlisted', '08212'],
    ['Hamamatsucho', 'unlisted', '13103'],
    ['上田さんは飯田市に住んでいます', 'contact', '20205'],
    ['Naka-gun, Kanagawa', 'prefecture', '14'],
    ['Tenryu-ku, Hamamatsu', 'unlisted', '22140'],
    ['浜松市中央区', 'unlisted', '22138'],
    // Too far away, or left behind: in the same clause, or the one after.
    ['Okazaki is too far for me, any class around Anjo?', 'unlisted', '23212'],
    ['Gifu fica longe demais. Em Kani tem curso de japonês?', 'unlisted', '21214'],
    ['dulu aku di Handa, skrg udah di Chita. ada kelas bahasa jepang?', 'unlisted', '23224'],
    ['前は豊橋市に住んでいました。今は豊川市です。日本語教室はありますか', 'unlisted', '23207'],
    ['도요하시는 너무 멀어요. 도요카와에 일본어 교실 있어요?', 'unlisted', '23207'],
    ['আগে তোয়োহাশিতে ছিলাম, এখন তোয়োকাওয়াতে। জাপানি ক্লাস কোথায়?', 'unlisted', '23207'],
    ['any Japanese class in Okazaki or Anjo, not too far from the station?', 'several', '23202 23212'],
    // Somebody was in one place and is in another now.
    ['we were in Kusatsu for three years and now we are in Otsu. any japanese lessons?', 'unlisted', '25201'],
    ['раньше жили в Фукуи, теперь мы в Комацу, где учить японский?', 'unlisted', '17203'],
    ['las clases eran en Gamagori, ahora vivo en Nishio, hay algo aca?', 'unlisted', '23213'],
    ["Kakegawa'daydım, şimdi Iwata'dayım. Japonca kursu var mı?", 'unlisted', '22211'],
    ['先月まで草津にいました。今は守山です。日本語教室はありますか', 'unlisted', '25207'],
    ['dulu di Sakaiminato, sekarang di Tottori, ada les bahasa jepang?', 'prefecture', '31'],
    ['I wanted to ask: is there a class in Ueda or Saku now?', 'several', '20203 20217'],
    ['I was in Ueda or Saku and now I am in Komoro. Japanese class?', 'unlisted', '20208'],
    ['I was looking for a class in Saku, I can go to Ueda too', 'several', '20217 20203'],
    ['mudei de Suzuka pra Kani. em Suzuka eu ia na aula de japonês, aqui tem?', 'unlisted', '21214'],
    // Near home is not where somebody works.
    ['I work in Okazaki but live in Anjo, any Japanese class near my house?', 'unlisted', '23212'],
    ['職場は岡崎ですが家は安城です。家の近くで日本語を勉強したいです', 'unlisted', '23212'],
    ['kerja di Kariya tinggal di Chiryu, kelas bahasa jepang dekat rumah ada?', 'unlisted', '23225'],
    ['I work in Okazaki and live in Anjo. Japanese class?', 'several', '23202 23212'],
    // Once left it stays so; a place that is gone to, though too far, too.
    ['삿포로에서 왔어요. 오타루에 살아요. 삿포로는 너무 멀어요. 일본어 교실 있어요?', 'unlisted', '01203'],
    ['cansei de ir pra Gifu, é longe demais. em Kani tem aula de japonês?', 'unlisted', '21214'],
    ['本来想去冈山学 太远了 仓敷有日语班吗', 'unlisted', '33202'],
    ['taga Handa kami dati, lumipat na kami sa okazki. may nihongo class ba dito?', 'unlisted', '23202'],
    // Where somebody's brother is, is a place; initials belong to a person's name.
    ["Kardeşim Aşikaga'da, ona japonca kursu arıyorum", 'unlisted', '09202'],
    ['Prof. K. Iida recommended a Japanese class in Matsumoto', 'unlisted', '20202'],
    ['मेरा दोस्त उएदा में रहता है, उसे जापानी सीखनी है', 'classes', '20203'],
    ['飯田から上田に通っています。飯田に日本語教室はありますか', 'several', '20203 20205'],
    ['2026 岡崎 日本語教室', 'unlisted', '23202'],
    // A maker with an ending is no other town; a direction before an unknown word is none.
    ['hamamatsu me suzuki ke plant me kaam karta hu, japanese class kaha h?', 'classes', '22130'],
    ['I live near Higashi Zozogawa in Kita-ku, Tokyo. Japanese class?', 'unlisted', '13117'],
    ['vim pra higashi omi em Shiga. tem aula de japonês?', 'unlisted', '25213'],
    ['tahara olsun lütfen, nagoyaya kadar gidemem. japonca dersi var mı', 'unlisted', '23231'],
    ['Kita Hamamatsu japanese class', 'classes', '22130'],
    ['higashi jujo te basha, japanese class ache?', 'unlisted', '13117'],
    ['不是东京大田区，是群马的太田，有日语班吗', 'classes', '10205'],
    ['ย้ายจากโอซาก้ามาชิโตเสะแล้ว มีที่เรียนภาษาญี่ปุ่นไหม', 'unlisted', '01224'],
    // Of the cities of a prefecture's name the one that lies in it is meant.
    ['Yamagata City, japanese lessons', 'unlisted', '06201'],
    // A misspelt word about learning is one.
    ['есть ли где-нибудь в Уэде японсикй для мам с грудничками?', 'classes', '20203'],
    // The place refused tells which of two is meant.
    ['не Ота в Токио, а Ота в Гумме: где там курсы японского?', 'classes', '10205'],
    // A person's name hides no shorter place, a word beside a name is no suffix.
    ['พี่มัตสึโมโตะบอกว่ามีสอนภาษาญี่ปุ่นที่โคมากิ', 'classes', '23219'],
    ['Asakuchi với Kasaoka chỗ nào có lớp tiếng Nhật', 'several', '33216 33205'],
    ['Kasaoka chỗ nào dạy tiếng Nhật', 'unlisted', '33205'],
  ])('%s', (typed, kind, codes) => {
    const { kind: found, places } = asked(typed);
    expect({ kind: found, places: [...places].sort() }).toEqual({
      kind,
      places: codes === '' ? [] : codes.split(' ').sort(),
    });
  });
});

describe('what a platform sends instead of a message', () => {
  test.each<Case>([
    ['22130', 'classes', '22130'],
    ['22', 'prefecture', '22'],
    [' 20205 ', 'contact', '20205'],
    ['99999', 'greeting', ''],
    ['Hamamatsu 浜松市, Shizuoka', 'classes', '22130'],
    ['Ōta-ku 大田区, Tokyo', 'unlisted', '13111'],
    ['Naka-ku 中区, Yokohama, Kanagawa', 'unlisted', '14104'],
    ['Fuchū 府中市, Hiroshima', 'unlisted', '34208'],
  ])('%s', (typed, kind, codes) => check(typed, kind, codes));
});
