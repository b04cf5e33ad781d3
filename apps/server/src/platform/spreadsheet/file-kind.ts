import { open } from 'node:fs/promises';
import { SpreadsheetProblem } from './spreadsheet-problem';

export type FileKind = 'zip' | 'text';

const HEAD_BYTES = 64 * 1024;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const OLE_SEARCH_BYTES = 4 * 1024 * 1024;
const NOT_TEXT = [
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'Rar!',
  "7z\xbc\xaf'",
  '\x1f\x8b',
  '\x7fELF',
  'MZ\x90',
  '{\\rtf',
];

/** Tells by its first bytes, never by its name, what a file is. */
export async function readFileKind(path: string): Promise<FileKind> {
  const file = await open(path, 'r');
  try {
    const head = await readHead(file, HEAD_BYTES);
    if (head.length === 0) throw new SpreadsheetProblem('empty');
    if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip';
    if (head.subarray(0, 8).equals(OLE)) {
      const start = await readHead(file, OLE_SEARCH_BYTES);
      const { size } = await file.stat();
      const end = await readAt(file, OLE_SEARCH_BYTES, Math.max(0, size - OLE_SEARCH_BYTES));
      const encrypted = start.includes(ENCRYPTED_PACKAGE) || end.includes(ENCRYPTED_PACKAGE);
      throw new SpreadsheetProblem(encrypted ? 'encrypted' : 'legacy-xls');
    }
    refuseOtherFormats(head);
    return 'text';
  } finally {
    await file.close();
  }
}

type OpenFile = Awaited<ReturnType<typeof open>>;

const readHead = (file: OpenFile, length: number) => readAt(file, length, 0);

async function readAt(file: OpenFile, length: number, position: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function refuseOtherFormats(head: Buffer): void {
  const start = head.subarray(0, 512).toString('latin1');
  const visible = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 2048)
    .toLowerCase();
  if (
    /^(<!doctype html|<html|<head|<table|<meta|<style|<body)/.test(visible) ||
    /^<[^>]{0,200}>[\s\S]*<table/.test(visible)
  ) {
    throw new SpreadsheetProblem('html-as-xls');
  }
  if (visible.startsWith('<?xml') || visible.startsWith('mime-version:')) {
    throw new SpreadsheetProblem(/<html|text\/html/.test(visible) ? 'html-as-xls' : 'not-a-spreadsheet');
  }
  if (NOT_TEXT.some((magic) => start.startsWith(magic))) throw new SpreadsheetProblem('not-a-spreadsheet');
  const biff = head[0] === 0x09 && (head[1] === 0x00 || head[1] === 0x02 || head[1] === 0x04 || head[1] === 0x08);
  if (biff && head[2] !== undefined && head[2] <= 0x10) throw new SpreadsheetProblem('legacy-xls');
}
