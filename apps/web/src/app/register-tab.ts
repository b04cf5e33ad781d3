import { type RegisterCode, registerCodes } from '@dong-hanh/domain';

/** The register that is shown; without one, that of events. */
export function readRegisterTab(search: Record<string, unknown>): { register?: RegisterCode } {
  const register = registerCodes.find((one) => one === search.register);
  return register ? { register } : {};
}
