/**
 * One description of an official paper, from which the preview, the PDF and the DOCX are made. It holds what
 * the paper says; how Decree 30/2020/NĐ-CP words and sets the fixed parts is the work of `lay-out.ts`.
 */
export interface Paper {
  readonly head: PaperHead;
  readonly title: PaperTitle;
  /** A box at the left of the title with these words, where a portrait is stuck on. */
  readonly photo?: string;
  /** A register lies on its side. */
  readonly orientation?: 'portrait' | 'landscape';
  /** Only in letters and in papers to a superior body. */
  readonly addressees?: readonly string[];
  readonly blocks: readonly PaperBlock[];
  /** False where the text is not closed with `./.`: minutes, applications, lists. */
  readonly endMark?: boolean;
  /** Absent where nobody signs for an office. */
  readonly signature?: PaperSignature;
  /** Parties and persons who sign, in rows from left to right, above the signature of the office. */
  readonly parties?: readonly (readonly PaperParty[])[];
  readonly recipients?: PaperRecipients;
  readonly annexes?: readonly PaperAnnex[];
}

/** The head of an office's paper, or the country and the motto alone over a paper that persons sign. */
export type PaperHead = OfficeHead | NationalHead;

interface HeadPlace {
  /** Official name of the unit where the body sits, or where a person writes; null for no line of place and date. */
  readonly place: string | null;
  /** Day of issue; a draft may know only `2026-06` or `2026` or nothing, and leaves the rest to be filled in. */
  readonly issuedOn: string | null;
}

export interface OfficeHead extends HeadPlace {
  readonly superior?: string;
  readonly issuer: string;
  /** Absent on papers that no register numbers. */
  readonly number?: PaperNumber;
}

export interface NationalHead extends HeadPlace {
  readonly issuer?: never;
  readonly number?: never;
}

export interface PaperNumber {
  /** Number in the year's register; null until the paper is numbered. */
  readonly serial: number | null;
  /** `BC`, `QĐ`, `KH` …; a letter has none. */
  readonly typeCode?: string;
  readonly body: string;
  readonly draftingUnit?: string;
}

export type PaperTitle =
  | { readonly kind: 'named'; readonly name: string; readonly summary?: string }
  | { readonly kind: 'letter'; readonly subject: string };

export type PaperText = string | readonly PaperRun[];

export type PaperRun =
  | string
  | { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  /** A dotted place to write in; the last long one of a line runs to the margin. */
  | { readonly fill: 'short' | 'long' }
  | { readonly checked: boolean }
  /** A figure of a report, with the key of the records behind it. */
  | { readonly text: string; readonly evidence: string };

export type PaperBlock =
  | { readonly kind: 'bases'; readonly items: readonly string[] }
  /** One basis with its own end mark, where a form prints it so. */
  | { readonly kind: 'basis'; readonly text: PaperText }
  /** A line in bold capitals on its own: the deciding authority, or "Quyết định:". */
  | { readonly kind: 'centred'; readonly text: string }
  /** Numbered by the renderer: section I., clause 1., article Điều 1.; or not, where the text brings its own number. */
  | {
      readonly kind: 'heading';
      readonly level: 'section' | 'clause' | 'article';
      readonly text: string;
      readonly numbered?: false;
    }
  | { readonly kind: 'paragraph'; readonly text: PaperText }
  /** Numbered by the renderer: clause 1., point a), dash -. */
  | { readonly kind: 'item'; readonly style: 'clause' | 'point' | 'dash'; readonly text: PaperText }
  | { readonly kind: 'note'; readonly text: PaperText }
  | ({ readonly kind: 'table' } & PaperTable)
  /** A code for a camera, with the words below it. */
  | { readonly kind: 'qr'; readonly text: string; readonly caption: string };

export interface PaperTable {
  readonly title?: string;
  /** What the figures count, printed above at the right: "Đơn vị tính: người". */
  readonly unitNote?: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  /** A long table is easier to follow from the top of a page. */
  readonly startsPage?: boolean;
  /** Print a row of column numbers (A, B, 1, 2 …) under the heading. */
  readonly numbered?: boolean;
}

export interface PaperColumn {
  readonly label: string;
  /** Neighbours with the same group share one cell of the upper heading row. */
  readonly group?: string;
  readonly align: 'left' | 'center' | 'right';
  /** Relative width. */
  readonly width: number;
}

export interface PaperRow {
  readonly emphasis?: 'total' | 'aside';
  readonly cells: readonly PaperCell[];
}

export interface PaperCell {
  readonly text: string;
  readonly evidence?: string;
}

export interface PaperSignature {
  /** The collective on whose behalf the paper is signed: "Ủy ban nhân dân". */
  readonly onBehalfOf?: string;
  /** Office that holds the authority. */
  readonly office: string;
  readonly as: 'head' | 'acting' | 'deputy' | 'by-order' | 'by-delegation';
  /** The signer's own office, where it is not the office above. */
  readonly ownOffice?: string;
  readonly signer: string | null;
  /** Printed in brackets on a blank: "Ký, ghi rõ họ tên và đóng dấu". */
  readonly hint?: string;
}

/** One who signs for himself or for a side. */
export interface PaperParty {
  readonly caption: string;
  /** Alone in its row, in the middle and not at the right. */
  readonly middle?: true;
  readonly hint?: string;
  readonly signer: string | null;
}

export interface PaperRecipients {
  readonly entries: readonly string[];
  /** Drafting unit that keeps a copy beside the registry: "Lưu: VT, PC04." */
  readonly filedBy?: string;
}

/** Begins on a page of its own, is numbered on its own, and is not signed apart. */
export interface PaperAnnex {
  /** A list that the paper does not call an annex. */
  readonly unlabelled?: true;
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly PaperBlock[];
}
