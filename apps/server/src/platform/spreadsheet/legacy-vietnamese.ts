/**
 * Fonts before Unicode drew Vietnamese letters at the codes of Western ones. Both tables map the Western character that a
 * modern program shows ("NguyÔn V¨n An", "Nguyeãn Vaên An") to the letter that was meant.
 */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** TCVN 5712:1993 (the ABC fonts .VnTime …). Capitals with a tone have no code: capital fonts draw the small ones. */
const TCVN3: Readonly<Record<string, string>> = table(
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00ADư®đ' +
    'µà¸á¶ả·ã¹ạ»ằ¾ắ¼ẳ½ẵÆặÇầÊấÈẩÉẫËậ' +
    'ÌèÐéÎẻÏẽÑẹÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞị' +
    'ßòãóáỏâõäọåồèốæổçỗéộêờíớëởìỡîợ' +
    'ïùóúñủòũôụõừøứöử÷ữùựúỳýýûỷüỹþỵ',
);

/** VNI-Windows: a letter, then a character for its marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = table('ôơÔƠöưÖƯííÍÍììÌÌæỉÆỈóĩÓĨòịÒỊîỵÎỴñđÑĐ');
const VNI_PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöíìæóòîñ]/gi;

function table(pairs: string): Readonly<Record<string, string>> {
  const characters = [...pairs.normalize('NFC')];
  return Object.fromEntries(characters.flatMap((from, i) => (i % 2 === 0 ? [[from, characters[i + 1] ?? from]] : [])));
}

export function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (character) => TCVN3[character] ?? character);
}

export function fromVni(text: string): string {
  return text
    .normalize('NFC')
    .replace(VNI_PAIR, (pair: string, letter?: string, mark?: string) => {
      if (letter === undefined || mark === undefined) return VNI_LETTERS[pair] ?? pair;
      return `${VNI_LETTERS[letter] ?? letter}${VNI_MARKS[mark.toLowerCase()] ?? ''}`;
    })
    .normalize('NFC');
}

export const FROM_LEGACY: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
};

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE =
  /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(iê|yê|uô|ươ|uyê|oa|oă|oe|oo|ua|uâ|uê|uơ|uy|uya|uyu|ia|ưa|ưu|iu|êu|iêu|yêu|ai|ay|ây|ao|au|âu|eo|oi|ôi|ơi|ui|ưi|uôi|ươi|ươu|oai|oay|oeo|uây|uao|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)(ch|ng|nh|[cmnpt])?$/;

function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  if ((decomposed.match(TONES) ?? []).length > 1) return false;
  const bare = decomposed.replace(TONES, '').normalize('NFC');
  return SYLLABLE.test(bare);
}

/** Share of the words with letters beyond ASCII that can be Vietnamese syllables; undefined where there are too few to tell. */
export function vietnameseShare(text: string): number | undefined {
  const words = (text.match(/[\p{L}\p{M}\u00A1-\u00BF\u00D7\u00F7]+/gu) ?? []).filter((word) =>
    /[\u0080-\uFFFF]/.test(word),
  );
  return words.length < 5 ? undefined : words.filter(isSyllable).length / words.length;
}

const CONVINCING = 0.8;
const DOUBTFUL = 0.5;

/** The old font a text was typed in, if it reads as Vietnamese only when converted from it. */
export function detectLegacyEncoding(text: string): LegacyEncoding | undefined {
  const asItIs = vietnameseShare(text);
  if (asItIs === undefined || asItIs >= DOUBTFUL) return undefined;
  const candidates = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, share: vietnameseShare(FROM_LEGACY[encoding](text)) ?? 0 }))
    .sort((a, b) => b.share - a.share);
  const [best] = candidates;
  return best && best.share >= CONVINCING ? best.encoding : undefined;
}
