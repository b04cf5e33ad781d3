import { isWhollyCapital } from '../names/index';

/** After one of these the name of a place begins. */
const PLACE_KINDS = new Set(['tỉnh', 'phố', 'huyện', 'quận', 'xã', 'phường', 'trấn', 'thị', 'khu']);

/** "ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG", as a head of paper prints it, within a sentence: "Ủy ban nhân dân tỉnh Sóc Trăng". */
export function officeInSentence(name: string): string {
  if (!isWhollyCapital(name)) return name;
  const words = name.toLocaleLowerCase('vi').split(' ');
  const place = words.findLastIndex((word) => PLACE_KINDS.has(word));
  const raised = (word: string) => word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1);
  return words.map((word, index) => (index === 0 || (place >= 0 && index > place) ? raised(word) : word)).join(' ');
}
