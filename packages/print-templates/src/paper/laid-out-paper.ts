/** A paper in its final words: numbered, capitalised, with the fixed parts written out. */
export interface LaidOutPaper {
  readonly documentTitle: string;
  readonly issuedOn: string;
  readonly head: {
    readonly superior: string | null;
    readonly issuer: string;
    readonly number: string;
    readonly subject: string | null;
    readonly country: string;
    readonly motto: string;
    readonly placeAndDate: string;
  };
  readonly title: { readonly name: string; readonly summary: string } | null;
  readonly addressees: readonly string[];
  readonly blocks: readonly LaidOutBlock[];
  readonly signature: { readonly lines: readonly string[]; readonly signer: string };
  readonly recipients: readonly string[];
  readonly annexes: readonly LaidOutAnnex[];
}

export interface LaidOutAnnex {
  readonly label: string;
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
}

export type LaidOutBlock =
  | { readonly kind: 'basis'; readonly runs: readonly Run[] }
  | { readonly kind: 'centred'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 'section' | 'clause' | 'article'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'note'; readonly runs: readonly Run[] }
  | LaidOutTable;

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
