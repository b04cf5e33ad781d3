import { type RegisterCode, registerCodes } from '@dong-hanh/domain';

export interface RegisterPlace {
  register?: RegisterCode;
  entry?: string;
}

/** The register that is shown, and the entry that is open; without one, that of events. */
export function readRegisterPlace(search: Record<string, unknown>): RegisterPlace {
  const register = registerCodes.find((one) => one === search.register);
  const entry = String(search.entry ?? '');
  return { ...(register ? { register } : {}), ...(/^[0-9a-f-]{36}$/.test(entry) ? { entry } : {}) };
}
