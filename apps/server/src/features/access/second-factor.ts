import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Đồng Hành',
    label,
    secret: Secret.fromBase32(secret),
    period: periodSeconds,
    digits: 6,
    algorithm: 'SHA1',
  });
}

export const makeSecret = (): string => new Secret({ size: 20 }).base32;
export const setupUri = (secret: string, username: string): string => totpOf(secret, username).toString();

/** The time step of a right code (one step of clock drift is allowed), or null. The caller refuses a step already used. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const drift = totpOf(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 });
  return drift === null ? null : Math.floor(now.getTime() / 1000 / periodSeconds) + drift;
}
