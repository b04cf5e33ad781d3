/** How a number of people is known: "hơn 120 lượt" is more than, "gần 120 lượt" about. */
export const figurePrecisions = ['exact', 'more-than', 'about'] as const;

export interface ApproximateFigure {
  readonly value: number;
  readonly precision: (typeof figurePrecisions)[number];
}

interface Presence {
  /** Left out where it may stay empty. */
  readonly required?: true;
  /** Known only some time after the entry was written. */
  readonly later?: true;
}

interface PlainField extends Presence {
  /** `text` a line, `words` several; `count` of things or people, `amount` of đồng; `staff` the id of an entry of the register of staff. */
  readonly kind: 'text' | 'words' | 'count' | 'amount' | 'figure' | 'link' | 'staff';
}

interface ChoiceField extends Presence {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

interface DayField extends Presence {
  readonly kind: 'day';
  /** May lie ahead: a day by which something is due. */
  readonly ahead?: true;
}

export type CellField = PlainField | ChoiceField | DayField;

/** A small table inside an entry. */
export interface RowsField {
  readonly kind: 'rows';
  readonly fields: Readonly<Record<string, CellField>>;
}

export type RegisterField = CellField | RowsField;

type Cell<Field> = Field extends { kind: 'choice'; choices: readonly (infer Choice)[] }
  ? Choice
  : Field extends { kind: 'count' | 'amount' }
    ? number
    : Field extends { kind: 'figure' }
      ? ApproximateFigure
      : string;

type FieldValue<Field> = Field extends { kind: 'rows'; fields: infer Fields }
  ? readonly ValuesOf<Fields>[]
  : Cell<Field>;

/** The values of fields: what is required is there, the rest may be absent. */
export type ValuesOf<Fields> = {
  readonly [Name in keyof Fields as Fields[Name] extends { required: true } ? Name : never]: FieldValue<Fields[Name]>;
} & {
  readonly [Name in keyof Fields as Fields[Name] extends { required: true } ? never : Name]?: FieldValue<Fields[Name]>;
};
