const KINDS = ['Tỉnh', 'Thành phố', 'Thủ đô', 'Xã', 'Phường', 'Đặc khu', 'Quận', 'Huyện', 'Thị xã', 'Thị trấn'];

/** Names whose common noun keeps its capital (Decree 30/2020/NĐ-CP, Annex II). */
const WHOLE_PROPER = new Set(['Thành phố Hồ Chí Minh', 'Thủ đô Hà Nội']);

/** A unit inside a sentence: "tỉnh Đồng Nai", but "Phường 1" and "Thành phố Hồ Chí Minh". */
export function unitInText(fullName: string): string {
  const name = fullName.normalize('NFC').trim();
  const kind = kindOf(name);
  if (kind === undefined || WHOLE_PROPER.has(name) || /^\d/.test(name.slice(kind.length).trim())) return name;
  return kind.toLocaleLowerCase('vi') + name.slice(kind.length);
}

/** "toàn tỉnh", "toàn xã" …: the whole of the unit. */
export function wholeOf(fullName: string): string {
  return `toàn ${kindOf(fullName.normalize('NFC').trim())?.toLocaleLowerCase('vi') ?? 'địa bàn'}`;
}

function kindOf(name: string): string | undefined {
  return KINDS.find((kind) => name.startsWith(`${kind} `));
}
