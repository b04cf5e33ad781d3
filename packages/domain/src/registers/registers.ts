import type { RegisterField, ValuesOf } from './field';

/** Where an event took place; R8 counts by it. */
const settings = ['school', 'workplace', 'community', 'facility', 'online'] as const;
const eventForms = ['talk', 'contest', 'rally', 'broadcast', 'leaflet', 'display', 'post'] as const;
/** Who is taught beside staff, each with its own denominator. */
const audiences = ['carers', 'school-heads', 'company-heads', 'communicators', 'volunteers'] as const;

const modelSteps = ['research', 'pilot', 'guidance', 'training', 'evaluation', 'replication'] as const;
/** A model is closed by the day it ends. */
export type ModelStage = (typeof modelSteps)[number] | 'closed';

export interface RegisterDefinition {
  /** What happened on a day or on some days in a row, or what holds from a day until it ends. */
  readonly time: 'day' | 'days' | 'standing';
  /** Whether an entry may serve a plan, and whether it is about another unit. */
  readonly servesPlan?: true;
  readonly aboutUnit?: true;
  readonly fields: Readonly<Record<string, RegisterField>>;
}

/** Every register, in the order of its tabs. Forms, schemas and the command line are made from this. */
export const registers = {
  communication: {
    time: 'day',
    servesPlan: true,
    fields: {
      setting: { kind: 'choice', choices: settings, required: true },
      form: { kind: 'choice', choices: eventForms, required: true },
      topic: { kind: 'text', required: true },
      audience: { kind: 'text' },
      reached: { kind: 'figure' },
      materials: { kind: 'count' },
      cost: { kind: 'amount' },
    },
  },
  'media-item': {
    time: 'day',
    servesPlan: true,
    fields: {
      outlet: { kind: 'text', required: true },
      kind: { kind: 'choice', choices: ['news', 'article', 'report', 'clip', 'post'], required: true },
      title: { kind: 'text', required: true },
      link: { kind: 'link' },
    },
  },
  course: {
    time: 'days',
    servesPlan: true,
    fields: {
      topic: { kind: 'text', required: true },
      form: { kind: 'choice', choices: ['in-person', 'online', 'practice'], required: true },
      organiser: { kind: 'text' },
      hours: { kind: 'count' },
      cost: { kind: 'amount' },
      staff: {
        kind: 'rows',
        fields: { staffId: { kind: 'staff', required: true }, certificate: { kind: 'text' } },
      },
      others: {
        kind: 'rows',
        fields: {
          audience: { kind: 'choice', choices: audiences, required: true },
          invited: { kind: 'count', required: true },
          attended: { kind: 'count', required: true },
          certified: { kind: 'count' },
        },
      },
    },
  },
  staff: {
    time: 'standing',
    fields: {
      fullName: { kind: 'text', required: true },
      office: { kind: 'text', required: true },
      role: {
        kind: 'choice',
        choices: ['leader', 'police', 'health', 'social', 'education', 'mass-organisation', 'facility', 'other'],
        required: true,
      },
    },
  },
  'training-need': {
    time: 'day',
    servesPlan: true,
    fields: {
      audience: { kind: 'choice', choices: ['staff', ...audiences], required: true },
      topic: { kind: 'text', required: true },
      people: { kind: 'count', required: true },
      wishes: { kind: 'words' },
    },
  },
  model: {
    time: 'standing',
    servesPlan: true,
    fields: {
      name: { kind: 'text', required: true },
      kind: {
        kind: 'choice',
        choices: ['community', 'school', 'workplace', 'high-risk', 'counselling', 'reintegration'],
        required: true,
      },
      decision: { kind: 'text' },
      steps: {
        kind: 'rows',
        fields: {
          stage: { kind: 'choice', choices: modelSteps, required: true },
          on: { kind: 'day', required: true },
          document: { kind: 'text' },
        },
      },
      evaluations: {
        kind: 'rows',
        fields: {
          on: { kind: 'day', required: true },
          score: { kind: 'count', required: true },
          threshold: { kind: 'count', required: true },
        },
      },
    },
  },
  inspection: {
    time: 'day',
    servesPlan: true,
    aboutUnit: true,
    fields: {
      subject: { kind: 'choice', choices: ['commune', 'club', 'facility', 'plan', 'spending'], required: true },
      about: { kind: 'text', required: true },
      checklist: {
        kind: 'rows',
        fields: {
          point: { kind: 'text', required: true },
          result: { kind: 'choice', choices: ['yes', 'no', 'not-applicable'], required: true },
        },
      },
      finding: { kind: 'words', required: true },
      guidance: { kind: 'words' },
      correctionDueOn: { kind: 'day', ahead: true },
      recheckedOn: { kind: 'day', later: true },
      recheck: { kind: 'choice', choices: ['corrected', 'not-corrected'], later: true },
    },
  },
  area: {
    time: 'standing',
    fields: {
      class: { kind: 'choice', choices: ['key-1', 'key-2', 'key-3', 'other', 'drug-free'], required: true },
      place: { kind: 'text' },
      criteria: { kind: 'words', required: true },
      decision: { kind: 'text' },
    },
  },
} as const satisfies Record<string, RegisterDefinition>;

export type RegisterCode = keyof typeof registers;
export type EntryContent<Code extends RegisterCode> = ValuesOf<(typeof registers)[Code]['fields']>;

export const registerCodes = Object.keys(registers) as RegisterCode[];
export const getRegister = (code: RegisterCode): RegisterDefinition => registers[code];
