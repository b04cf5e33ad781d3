import type { ProblemAnswer } from '@dong-hanh/contract';

export interface FieldFault {
  field: string;
  code: string;
  message?: string | undefined;
}

/** What the server refused, or why it could not be reached (`offline`). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly faults: FieldFault[];
  readonly details: Record<string, unknown>;

  constructor(answer: Partial<ProblemAnswer> & { code: string; status: number }) {
    super(answer.detail ?? answer.title ?? answer.code);
    this.status = answer.status;
    this.code = answer.code;
    this.requestId = answer.requestId ?? null;
    this.faults = answer.faults ?? [];
    this.details = answer.details ?? {};
  }

  faultOf(field: string): FieldFault | undefined {
    return this.faults.find((fault) => fault.field === field || fault.field.endsWith(`.${field}`));
  }
}

export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

export async function problemFrom(response: Response): Promise<ApiProblem> {
  const unknown = { code: `http-${response.status}`, status: response.status };
  try {
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null && 'code' in answer) {
      return new ApiProblem({ ...(answer as ProblemAnswer), status: response.status });
    }
  } catch {
    // A proxy in between may answer with a page of its own.
  }
  return new ApiProblem(unknown);
}
