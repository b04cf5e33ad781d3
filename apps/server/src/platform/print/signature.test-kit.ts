/** The file with a signature added behind it as a signing program does, its content of the given digits. */
export function addSignature(pdf: Uint8Array, digits = '30820a'): Buffer {
  const head = '\n900 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 ';
  const foot = ' >>\nendobj\n%%EOF\n';
  const numbers = (before: number, resumed: number, after: number) =>
    `${String(before).padStart(10)} ${String(resumed).padStart(10)} ${String(after).padStart(10)}] /Contents `;
  const before = pdf.length + head.length + numbers(0, 0, 0).length;
  const resumed = before + digits.length + 2;
  return Buffer.concat([
    pdf,
    Buffer.from(`${head}${numbers(before, resumed, foot.length)}<${digits}>${foot}`, 'latin1'),
  ]);
}
