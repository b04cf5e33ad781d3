/** A paper in its final words: numbered, capitalised, with the fixed parts written out. */
export interface LaidOutPaper {
  readonly documentTitle: string;
  /** For the properties of the file; the first day of an undated paper's century, since PDF/A asks for one. */
  readonly issuedOn: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly head: LaidOutHead;
  readonly title: { readonly name: string; readonly summary: string | null } | null;
  readonly photo: string | null;
  readonly addressees: readonly string[];
  readonly blocks: readonly LaidOutBlock[];
  readonly parties: readonly (readonly LaidOutSignature[])[];
  readonly signature: LaidOutSignature | null;
  readonly recipients: readonly string[];
  readonly annexes: readonly LaidOutAnnex[];
}

export interface LaidOutHead {
  readonly superior: string | null;
  /** Null on a paper headed by the country alone. */
  readonly issuer: string | null;
  readonly number: string | null;
  readonly subject: string | null;
  readonly country: string;
  readonly motto: string;
  readonly placeAndDate: string | null;
}

export interface LaidOutSignature {
  readonly lines: readonly string[];
  readonly hint: string | null;
  readonly signer: string;
}

export interface LaidOutAnnex {
  readonly label: string | null;
  readonly title: string;
  readonly reference: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly LaidOutBlock[];
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly evidence?: string;
  /** Dots that a renderer may draw as a line: `long` to the margin where it is last. */
  readonly fill?: 'short' | 'long';
  /** A box to tick, which a renderer may draw. */
  readonly checked?: boolean;
}

export type LaidOutBlock =
  | { readonly kind: 'basis'; readonly runs: readonly Run[] }
  | { readonly kind: 'centred'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 'section' | 'clause' | 'article'; readonly text: string }
  /** A line with dots to write on is not stretched. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly ragged?: true }
  | { readonly kind: 'note'; readonly runs: readonly Run[] }
  | LaidOutTable
  | LaidOutCode;

/** The code as rows of modules, `1` dark and `0` light. */
export interface LaidOutCode {
  readonly kind: 'qr';
  readonly rows: readonly string[];
  readonly caption: string;
}

export interface LaidOutTable {
  readonly kind: 'table';
  readonly title: string | null;
  readonly unitNote: string | null;
  readonly startsPage: boolean;
  /** Shares of the table's width, together 1. */
  readonly widths: readonly number[];
  readonly aligns: readonly ('left' | 'center' | 'right')[];
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly {
    readonly emphasis: 'total' | 'aside' | null;
    readonly cells: readonly { readonly text: string; readonly evidence?: string }[];
  }[];
}

export interface HeadCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** True for the row of column numbers. */
  readonly isIndex?: boolean;
}
